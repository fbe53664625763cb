#!/usr/bin/env bash
# npm run engines, by hand, on Debian as root, after npm run build: the recipes of deploy/ on real engines.
#   GNU parallel over ssh: two hosts made of network namespaces, each with its own ssh server and name.
#   Slurm: an array of four tasks on one machine; one is killed in the middle by scontrol requeue and goes on.
#   Kubernetes: the Job's manifest against the schema of its API.
#   The image without an engine for it: what the container file copies, Node.js and its libraries in an empty root, as the Job runs it: no
#   root, no network, nothing to write to but its volume.
# Installs parallel, slurm-wlm, munge and openssh-server. What comes is held against one run. Ends all that it started.
set -eu
cd "$(dirname "$0")/.."
work=$(mktemp -d)
main=$PWD/dist/cli/main.js
[ -e "$main" ] || { echo 'npm run build first'; exit 2; }
[ "$(id -u)" = 0 ] || { echo 'as root: it makes network namespaces'; exit 2; }
pids=()
namespaces=(sferum1 sferum2)
end() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for name in "${namespaces[@]}"; do ip netns delete "$name" 2>/dev/null || true; done
  rm -rf "$work"
}
trap end EXIT

DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends parallel slurm-wlm munge openssh-server iproute2 >/dev/null
district=$work/район
node bench/district.mjs "$district" 12
node "$main" batch "$district" regulation --output "$work/whole" --quiet || [ $? -eq 1 ]
hashes() { (cd "$1" && find . -name '*.docx' -o -name '*.pdf' | sort | xargs -d '\n' sha256sum); }
# same NAME FOLDER: the documents of an engine are those of one run.
same() { diff <(hashes "$work/whole") <(hashes "$2") && echo "ok    $1: $(hashes "$2" | wc -l) documents"; }

# A host: its own network, its own name, an ssh server that knows one key.
host() {
  local name=$1 at=$2
  ip netns add "$name"
  ip link add "v$name" type veth peer name eth0 netns "$name"
  ip address add "10.77.$at.1/24" dev "v$name"
  ip link set "v$name" up
  ip netns exec "$name" ip address add "10.77.$at.2/24" dev eth0
  ip netns exec "$name" ip link set eth0 up
  ip netns exec "$name" unshare --uts sh -c "hostname $name; exec /usr/sbin/sshd -D -h '$work/host' -o 'PidFile none' -o UsePAM=no -o PermitRootLogin=prohibit-password -o StrictModes=no -o 'AuthorizedKeysFile $work/key.pub'" &
  pids+=($!)
}
over_ssh() {
  ssh-keygen -q -t ed25519 -N '' -f "$work/key"
  ssh-keygen -q -t ed25519 -N '' -f "$work/host"
  mkdir -p /run/sshd
  host sferum1 1
  host sferum2 2
  local ssh="ssh -i $work/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
  for at in 1 2; do timeout 30 sh -c "until $ssh -o ConnectTimeout=1 10.77.$at.2 hostname; do sleep 0.2; done"; done
  DOCUMENTS=regulation deploy/parallel.sh "$district" "$work/ssh" 4 --ssh "$ssh" -S 1/10.77.1.2,1/10.77.2.2 || [ $? -eq 1 ]
}

slurm() {
  local at=$work/slurm
  mkdir -p "$at/state" "$at/spool" /run/munge
  [ -e /etc/munge/munge.key ] || /usr/sbin/mungekey --create
  chown -R munge /etc/munge /run/munge /var/log/munge
  pgrep -x munged >/dev/null || { runuser -u munge -- /usr/sbin/munged --foreground & pids+=($!); }
  cat >"$at/slurm.conf" <<CONF
ClusterName=sferum
SlurmctldHost=$(hostname -s)
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$at/state
SlurmdSpoolDir=$at/spool
SlurmctldPidFile=$at/slurmctld.pid
SlurmdPidFile=$at/slurmd.pid
SlurmctldPort=16817
SlurmdPort=16818
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
ReturnToService=2
NodeName=$(hostname -s) CPUs=$(nproc) RealMemory=2000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$at/slurm.conf
  slurmctld -D -f "$SLURM_CONF" >"$at/ctld.log" 2>&1 &
  pids+=($!)
  slurmd -D -f "$SLURM_CONF" >"$at/slurmd.log" 2>&1 &
  pids+=($!)
  timeout 60 sh -c 'until sinfo -h -o %T 2>/dev/null | grep -q idle; do sleep 1; done'
  export DISTRICT=$district OUTPUT=$work/slurm-out MORE='regulation --quiet' SFERUM_DOCS=$main
  mkdir -p "$OUTPUT"
  local job
  job=$(sbatch --parsable --array=1-4 --cpus-per-task=1 --mem=500 --output="$at/%a.log" deploy/slurm.sbatch)
  # Task 2 is killed as soon as it holds its part; Slurm waits two minutes before it starts a task again.
  timeout 120 sh -c "until [ -e '$OUTPUT/.sferum-docs-2-4.lock' ]; do sleep 0.05; done"
  scontrol requeue "${job}_2"
  echo "requeued ${job}_2"
  timeout 600 sh -c "while squeue -h -j $job | grep -q .; do sleep 2; done"
  node "$main" batch "$district" --output "$OUTPUT" --collect || [ $? -eq 1 ]
}

kubernetes() {
  npm install --silent --no-audit --no-fund --prefix "$work/models" kubernetes-models@4 yaml@2
  NODE_PATH=$work/models/node_modules node -e '
    const { parse } = require("yaml");
    const { Job } = require("kubernetes-models/batch/v1/Job");
    new Job(parse(require("node:fs").readFileSync("deploy/kubernetes-job.yaml", "utf8"))).validate();
    console.log("ok    Kubernetes: the manifest is a Job of batch/v1");'
}

image() {
  local root=$work/image
  mkdir -p "$root/app" "$root/bin" "$root/data" "$root/proc" "$work/volume/документы"
  sed -n 's/^COPY \(\S*\) .*/\1/p' deploy/Containerfile | xargs -I{} cp -r {} "$root/app"
  cp "$(readlink -f "$(command -v node)")" "$root/bin/node"
  ldd "$root/bin/node" | grep -o '/[^ ]*' | xargs -I{} cp --parents -L {} "$root"
  cp -r "$district" "$work/volume"
  chmod a+rx "$work"
  chown -R 1000:1000 "$work/volume"
  ROOT=$root VOLUME=$work/volume unshare --mount --net --ipc --pid --fork sh -c '
    mount --bind "$ROOT" "$ROOT" && mount -o remount,bind,ro "$ROOT"
    mount --bind "$VOLUME" "$ROOT/data" && mount -t proc proc "$ROOT/proc" && cd "$ROOT"
    unset NODE_EXTRA_CA_CERTS
    exec chroot --userspec=1000:1000 "$ROOT" /bin/node /app/dist/cli/main.js batch /data/район regulation --output /data/документы --quiet
  ' || [ $? -eq 1 ]
}

for engine in ${*:-over_ssh slurm kubernetes image}; do
  "$engine"
  case $engine in
    over_ssh) same 'GNU parallel over ssh' "$work/ssh" ;;
    slurm) same Slurm "$work/slurm-out" ;;
    image) same 'Container file' "$work/volume/документы" ;;
  esac
done
