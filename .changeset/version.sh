#!/usr/bin/env bash
# Bumps the version, writes CHANGELOG.md, and keeps the description and the programs of this release: the next one is held against them.
set -euo pipefail
npx changeset version
npm install --package-lock-only
mkdir -p openapi/releases
cp generated/openapi.yaml "openapi/releases/$(node -p 'require("./package.json").version').yaml"
rm -rf test/package/previous-release
cp -r test/package/consumer test/package/previous-release
