#!/usr/bin/env bash
# Installs the pinned packages where they are missing, and reads the topics. Arguments go to consume.mjs.
set -euo pipefail
cd "$(dirname "$0")"
if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
  # Install scripts are off in .npmrc: none of the packages needs its own.
  npm ci --silent
fi
exec node consume.mjs "$@"
