"""Counts of all test reports below the working directory, and what was skipped with the reason. Exit code 1 where there are none."""

import glob
import sys
import xml.etree.ElementTree as ElementTree

counts = {}
skipped = []
for report in sorted(glob.glob("**/target/*-reports/TEST-*.xml", recursive=True)):
    suite = ElementTree.parse(report).getroot()
    module, kind = report.split("/target/")[0], "surefire" if "surefire" in report else "failsafe"
    row = counts.setdefault((module, kind), [0, 0, 0, 0.0])
    row[0] += int(suite.get("tests"))
    row[1] += int(suite.get("failures")) + int(suite.get("errors"))
    row[2] += int(suite.get("skipped"))
    row[3] += float(suite.get("time").replace(",", ""))
    for case in suite.iter("testcase"):
        for skip in case.iter("skipped"):
            name = f"{case.get('classname').rsplit('.', 1)[-1]}.{case.get('name')}"
            skipped.append(f"  skipped: {name}: {(skip.get('message') or 'no reason given').splitlines()[0]}")

for (module, kind), (tests, failed, passed_over, seconds) in counts.items():
    print(f"{module:22} {kind:9} {tests:5} tests {failed:3} failed {passed_over:3} skipped {seconds:7.1f} s")
print("\n".join(skipped) if skipped else "nothing skipped")
sys.exit(0 if counts else 1)
