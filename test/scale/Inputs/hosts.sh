#!/bin/sh
# hosts.sh COUNT FOLDER COMMAND...: runs COMMAND on a machine in a network of its
# own with COUNT others, kapi1 and so on, which are reached through ssh. All are
# network namespaces of this machine, each with its host name and its sshd.
# FOLDER gets the keys, ssh_config, and the list hosts; everything else is gone in
# the end. Needs root.
set -e
count=$1 folder=$2
shift 2
net=kapi$$ pids=

finish() {
	for pid in $pids; do kill "$pid" 2>/dev/null || :; done
	for i in $(seq 0 "$count"); do ip netns del "$net-$i" 2>/dev/null || :; done
}
trap finish EXIT
trap 'exit 1' INT TERM

mkdir -p "$folder" /run/sshd
folder=$(cd "$folder" && pwd)
rm -f "$folder/host" "$folder/key"
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/key"
: >"$folder/hosts"
cat >"$folder/sshd_config" <<END
HostKey $folder/host
AuthorizedKeysFile $folder/key.pub
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PidFile none
MaxStartups 100
END
cat >"$folder/ssh_config" <<END
IdentityFile $folder/key
IdentitiesOnly yes
UserKnownHostsFile $folder/known_hosts
HostKeyAlias kapi
User $(id -un)
LogLevel ERROR
END
printf 'kapi %s\n' "$(cut -d' ' -f1,2 "$folder/host.pub")" >"$folder/known_hosts"

# The first machine holds the network, and COMMAND runs there.
ip netns add "$net-0"
ip -n "$net-0" link add hub type bridge
ip -n "$net-0" link set hub up
ip -n "$net-0" link set lo up
ip -n "$net-0" addr add 10.77.0.1/24 dev hub
for i in $(seq "$count"); do
	ip netns add "$net-$i"
	ip -n "$net-$i" link set lo up
	ip -n "$net-0" link add "to$i" type veth peer name net netns "$net-$i"
	ip -n "$net-0" link set "to$i" master hub up
	ip -n "$net-$i" addr add "10.77.0.$((i + 1))/24" dev net
	ip -n "$net-$i" link set net up
	printf 'Host kapi%s\n  HostName 10.77.0.%s\n' "$i" $((i + 1)) >>"$folder/ssh_config"
	echo "kapi$i" >>"$folder/hosts"
	ip netns exec "$net-$i" unshare --uts sh -c \
		"hostname kapi$i && exec $(command -v sshd || echo /usr/sbin/sshd) -D -e -f '$folder/sshd_config'" \
		2>"$folder/kapi$i.log" &
	pids="$pids $!"
done
for i in $(seq "$count"); do
	tries=0
	until ip netns exec "$net-0" ssh -F "$folder/ssh_config" "kapi$i" true 2>/dev/null; do
		tries=$((tries + 1))
		[ $tries -lt 50 ] || { cat "$folder/kapi$i.log" >&2; exit 1; }
		sleep 0.1
	done
done
ip netns exec "$net-0" "$@"
