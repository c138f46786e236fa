// SPDX-FileCopyrightText: The microneedling_care authors
// SPDX-License-Identifier: MIT
//
// node run.mjs <folder of npm's pyodide> <folder of wheels> <folder of tests>
//
// Unpacks the wheels in Pyodide, runs the clinical cases, then the tests.

import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [home, wheels, tests] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(pathToFileURL(join(home, "pyodide.mjs")));
const pyodide = await loadPyodide();
for (const wheel of readdirSync(wheels)) {
  pyodide.unpackArchive(new Uint8Array(readFileSync(join(wheels, wheel))), "wheel");
}
pyodide.FS.mkdir("/tests");
pyodide.FS.mount(pyodide.FS.filesystems.NODEFS, { root: tests }, "/tests");
process.exitCode = pyodide.runPython(`
import sys
sys.path.insert(0, "/tests/pyodide")
from microneedling_care.__main__ import main as care
from run import main as run_tests
print(sys.version)
care(["selftest"]) or run_tests("/tests")
`);
