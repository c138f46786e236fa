# SPDX-FileCopyrightText: The microneedling_care authors
# SPDX-License-Identifier: MIT
"""
Every publication, by kind, with its links and whether it was read.
"""

from collections import Counter
from collections.abc import Iterator

import microneedling_care as care

from .markdown import table

# What each kind is called, the firmest ground first.
KINDS = {
    "regulator": "Regulators",
    "health-service": "Health services",
    "guideline": "Guidelines",
    "professional-body": "Professional bodies",
    "systematic-review": "Systematic reviews",
    "rct": "Randomised trials",
    "cohort": "Studies without randomisation",
    "case-report": "Case reports",
    "review": "Reviews and overviews",
    "textbook": "Textbooks",
    "clinic-page": "Clinics, makers and consumer sites",
}


def _places(source: care.Source) -> str:
    places = []
    if source.doi:
        places.append(f"[doi:{source.doi}](https://doi.org/{source.doi})")
    if source.pmid:
        places.append(f"[PubMed {source.pmid}](https://pubmed.ncbi.nlm.nih.gov/{source.pmid}/)")
    numbered = len(source.urls) > 1
    for number, url in enumerate(source.urls, 1):
        places.append(f"[page {number}](<{url}>)" if numbered else f"[page](<{url}>)")
    return ", ".join(places)


def _sources() -> Iterator[str]:
    for kind, heading in KINDS.items():
        yield f"### {heading}\n"
        for source in care.sources():
            if source.kind == kind:
                year = f", {source.year}" if source.year else ""
                title = source.title.replace("*", "\\*").replace("_", "\\_")
                yield f"(source-{source.id})="
                yield f"**{title.rstrip('.')}.** {source.authors}{year}\n"
                yield f":Id: `{source.id}`"
                yield f":Where: {_places(source) or 'not found on the web'}"
                yield f":Read: {'yes, see the note' if source.read else '**no, recalled**'}"
                yield f":Note: {source.note.replace('|', '/')}\n"


def _kinds() -> Iterator[str]:
    listed = care.sources()
    kinds = Counter(source.kind for source in listed)
    recalled = Counter(source.kind for source in listed if not source.read)
    unknown = kinds.keys() - KINDS.keys()
    if unknown:
        raise ValueError(f"no heading for the kinds: {', '.join(sorted(unknown))}")
    rows = [
        (heading, str(kinds[kind]), str(recalled[kind] or "–"))
        for kind, heading in KINDS.items()
    ]
    rows.append(("all", str(kinds.total()), str(recalled.total())))
    return table(("kind", "cited", "recalled"), rows)


def pages() -> dict[str, Iterator[str]]:
    """What `evidence` includes."""
    return {"sources": _sources(), "kinds": _kinds()}
