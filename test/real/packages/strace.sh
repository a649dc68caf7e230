# shellcheck shell=bash disable=SC2034,SC2154 # read by check.sh
why='its tests pass invalid flags and pointers to system calls on purpose'

prepare() {
	# The whole of configure takes half a minute. These tests use two of its
	# results, and take the numbers of system calls from the kernel's header.
	cat >"$build/config.h" <<-'END'
	#define _GNU_SOURCE 1
	#define HAVE_ACCEPT4 1
	END
	cp src/scno.head "$build/scno.h"

	local tests=() name
	for name in accept4 epoll_create1 eventfd fadvise64 getrandom ioctl_uffdio \
		madvise memfd_create mlock mlock2 mlockall mmap mmap64 munlockall pipe2 \
		read-write timerfd_xettime; do
		tests+=("tests/$name.c")
	done
	units "${tests[@]}" -- -DHAVE_CONFIG_H -I"$build" -Itests \
		-Isrc/linux/x86_64 -Isrc/linux/generic -Isrc \
		-Ibundled/linux/arch/x86/include/uapi -Ibundled/linux/include/uapi \
		-DTESTS_SIZEOF_LONG=__SIZEOF_LONG__ \
		-DTESTS_SIZEOF_KERNEL_LONG_T=__SIZEOF_LONG__
}
