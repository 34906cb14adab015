#!/usr/bin/env bash
# Bumps the version, writes CHANGELOG.md, and keeps the programs of this release: the next ones must not break them.
set -euo pipefail
npx changeset version
npm install --package-lock-only
rm -rf test/package/previous-release
cp -r test/package/consumer test/package/previous-release
