#!/bin/sh
# Двойной щелчок: программа откроет страницу в браузере.
folder=$(dirname "$(readlink -f "$0")")
"$folder/node/node" "$folder/app/dist/cli/main.js" launch
code=$?
if [ -t 0 ]; then
  printf '\nНажмите Enter, чтобы закрыть окно. '
  read -r _
fi
exit "$code"
