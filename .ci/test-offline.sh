#!/usr/bin/env bash
# The offline package installs and runs where there is no network and no cache: in an empty folder, and globally.
set -euo pipefail
cd "$(dirname "$0")/.."

[ -e dist/cli.js ] || npm run --silent build
node .ci/pack-offline.mjs
version=$(node -p 'require("./package.json").version')
package="$PWD/openness-catalogue-$version-offline.tgz"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/empty" "$work/global"
cd "$work/empty"
# Without it npm would look for a project in the folders above.
echo '{}' >package.json

# Nothing listens on port 9: a single question to the registry fails the installation.
export npm_config_registry=http://127.0.0.1:9/ npm_config_cache="$work/cache" npm_config_offline=true npm_config_audit=false
export npm_config_fund=false npm_config_update_notifier=false npm_config_loglevel=error

# check NAME EXPECTED ACTUAL
check() {
  if [ "$2" != "$3" ]; then
    echo "offline package: $1: expected '$2', found '$3'" >&2
    exit 1
  fi
  echo "offline package: $1: $3"
}

npm install "$package"
check 'version in an empty folder' "$version" "$(npx --offline catalogue --version </dev/null)"

# Out of node_modules, where catalogues are not looked for.
cp -R node_modules/openness-catalogue/catalogues/examples examples
code=0
npx --offline catalogue validate examples --fail-on never --format "json=$work/findings.json" </dev/null >"$work/output" 2>&1 || code=$?
[ "$code" = 0 ] || cat "$work/output" >&2
check 'exit code of validate' 0 "$code"
check 'findings are written' yes "$([ -s "$work/findings.json" ] && echo yes || echo no)"

npm install --global --prefix "$work/global" "$package"
check 'version as a global command' "$version" "$("$work/global/bin/catalogue" --version </dev/null)"
