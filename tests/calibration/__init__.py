"""How often each check speaks on known-genuine files: a command, not a test.

`python -m tests.calibration FOLDER` inspects every file of a folder of known-genuine
documents and prints check, code, format, flagged, applicable. `--corpus ../shared/corpus`
reads the manifest instead and takes its `use` and `format`; `--write` then writes
`triage/reference/rates.json`, from which findings and `triage explain` take their rates.
Files whose id hashes to 0 modulo 5 are held out: `--part tune` never opens them.
"""
