#!/usr/bin/env bash
# Bumps the version, writes CHANGELOG.md, and keeps the description and the programs of this release: the next one is compared with them.
set -euo pipefail
npx changeset version
npm install --package-lock-only
version=$(node -p 'require("./package.json").version')
if compgen -G "openapi/releases/*.yaml" >/dev/null; then
  npm run --silent diff -- --changelog "openapi/releases/$version.md" || [ $? = 1 ] # 1: it breaks callers, which a release may
fi
mkdir -p openapi/releases
cp generated/openapi.yaml "openapi/releases/$version.yaml"
rm -rf test/package/previous-release
cp -r test/package/consumer test/package/previous-release
# From the first release on, README has its badges, and nothing about the time before.
sed -i -e '/^<!-- before the first release -->$/,/^<!-- \/before the first release -->$/d' \
  -e '/^<!-- from the first release on$/d' -e '/^from the first release on -->$/d' README.md
