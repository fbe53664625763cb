#!/bin/sh
# GNU parallel: документы многих организаций частями на нескольких компьютерах с общей папкой, потом всё в одно.
#
#   deploy/parallel.sh РАЙОН ДОКУМЕНТЫ 8                       восемь частей на этом компьютере, по две сразу
#   deploy/parallel.sh РАЙОН ДОКУМЕНТЫ 8 -S узел1,узел2         на других, по ssh; папки и программа видны всем под одними именами
#
# Только некоторые документы: DOCUMENTS='regulation usage-report' deploy/parallel.sh …
# Часть, которая упала, запускается ещё раз (--retries) и продолжает с того же места.
set -eu
[ $# -ge 3 ] || { sed -n '2,8p' "$0"; exit 2; }
district=$(realpath "$1") output=$2 parts=$3
shift 3
mkdir -p "$output"
output=$(realpath "$output")
program=${SFERUM_DOCS:-$(realpath "$(dirname "$0")/../dist/cli/main.js")}
# 1 – не все организации готовы: что исправить, сказано в таблице; другой код – часть не выполнена.
status=0
seq "$parts" | parallel -j "${JOBS:-2}" --retries 3 "$@" \
  "node '$program' batch '$district' --output '$output' --shard /$parts --quiet ${DOCUMENTS:-}; code=\$?; test \$code -le 1 # {}" || status=$?
[ "$status" -eq 0 ] || echo "Частей не выполнено: $status" >&2
exec node "$program" batch "$district" --output "$output" --collect
