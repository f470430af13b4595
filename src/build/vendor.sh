#!/bin/sh
# Fetches the browser's libraries and keeps their minified files under
# src/main/resources/static/vendor, so that a build needs neither Node nor npm.
# Run it only to change a version, look at the result, and commit it.
#
#   src/build/vendor.sh
set -eu

GOVUK_FRONTEND=6.6.0
MOJ_FRONTEND=11.1.0
BPMN_JS=18.31.1

here=$(cd "$(dirname "$0")/../.." && pwd)
vendor=$here/src/main/resources/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package@version, folder
  mkdir -p "$work/$2"
  (cd "$work" && npm pack --silent "$1" >"$2.name")
  tar -xzf "$work/$(cat "$work/$2.name")" -C "$work/$2" --strip-components=1
}

# GDS Transport and the crown may be used on GOV.UK's own domains only: no font face is kept, and the
# style sheets name Arial. Source maps are not kept, so nothing points at them.
without_fonts_and_maps() {
  sed -e 's/@font-face{[^}]*}//g' \
      -e 's/GDS Transport,//g' \
      -e 's/"GDS Transport",//g' \
      -e 's/^\/\/# sourceMappingURL=.*$//' \
      -e 's/\/\/# sourceMappingURL=[^ ]*$//' \
      -e 's/\/\*# sourceMappingURL=[^*]*\*\///'
}

fetch "govuk-frontend@$GOVUK_FRONTEND" govuk
fetch "@ministryofjustice/frontend@$MOJ_FRONTEND" moj
fetch "bpmn-js@$BPMN_JS" bpmn

mkdir -p "$vendor"
without_fonts_and_maps <"$work/govuk/dist/govuk/govuk-frontend.min.css" >"$vendor/govuk-frontend.min.css"
without_fonts_and_maps <"$work/govuk/dist/govuk/govuk-frontend.min.js" >"$vendor/govuk-frontend.min.js"
without_fonts_and_maps <"$work/moj/moj/moj-frontend.min.css" >"$vendor/moj-frontend.min.css"
cp "$work/bpmn/dist/bpmn-navigated-viewer.production.min.js" "$vendor/bpmn-navigated-viewer.min.js"
cp "$work/bpmn/dist/assets/diagram-js.css" "$vendor/diagram-js.css"
cp "$work/bpmn/dist/assets/bpmn-js.css" "$vendor/bpmn-js.css"
cp "$work/bpmn/LICENSE" "$vendor/bpmn-js.LICENSE.txt"

# The two MIT packages carry no licence file: theirs are kept by hand, as in their repositories.
cat >"$vendor/VERSIONS.txt" <<END
govuk-frontend $GOVUK_FRONTEND (MIT, govuk-frontend.LICENSE.txt)
@ministryofjustice/frontend $MOJ_FRONTEND (MIT, moj-frontend.LICENSE.txt)
bpmn-js $BPMN_JS (bpmn.io licence, bpmn-js.LICENSE.txt: its watermark must stay visible)
END
