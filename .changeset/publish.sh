#!/usr/bin/env bash
# Publishes what is not on npm yet, with provenance (package.json, publishConfig).
set -euo pipefail
# npm refuses a provenance statement from a repository that package.json does not name; forks publish as themselves.
npm pkg set repository.type=git repository.url="git+https://github.com/$GITHUB_REPOSITORY.git"
npx changeset publish
