# shellcheck shell=bash disable=SC2034,SC2154 # read by check.sh
why='its daemon calls mlockall at start, and in its threads, and drops the result'
needs='libaio-dev libdevmapper-dev libsystemd-dev libudev-dev liburcu-dev'

prepare() {
	# What the build's own probes find with the libraries of bookworm. FPIN
	# support stays off: its header is in no package.
	cat >"$build/autoconfig.h" <<-'END'
	#define LIBDM_API_FLUSH
	#define LIBDM_API_GET_ERRNO
	#define LIBDM_API_COOKIE
	#define LIBUDEV_API_RECVBUF
	#define LIBDM_API_DEFERRED
	#define LIBDM_API_HOLD_CONTROL
	END

	local common=(
		-std=gnu99 -I"$build"
		-Ilibmultipath -Ilibmpathutil -Ilibmpathpersist -Ilibmpathcmd -Ithird-party
		-DBIN_DIR='"/sbin"' -DBINDIR='"/sbin"' -DMULTIPATH_DIR='"/lib/multipath"'
		-DRUNTIME_DIR='"/run"' -DCONFIG_DIR='"/etc/multipath/conf.d"'
		-DEXTRAVERSION='""' -DUSE_SYSTEMD=252 -DURCU_VERSION=0x000d02
	)

	units multipathd/main.c multipathd/uxlsnr.c multipathd/dmevents.c \
		multipathd/waiter.c multipathd/pidfile.c \
		-- "${common[@]}"
	units libmultipath/io_err_stat.c libmultipath/uevent.c libmpathutil/log_pthread.c \
		libmultipath/sysfs.c libmultipath/wwids.c libmultipath/prkey.c libmultipath/file.c \
		-- "${common[@]}" -D_GNU_SOURCE
	units kpartx/lopart.c kpartx/gpt.c kpartx/dasd.c \
		-- "${common[@]}" -D_LARGEFILE64_SOURCE -D_FILE_OFFSET_BITS=64
}
