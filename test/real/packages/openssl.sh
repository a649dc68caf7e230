# shellcheck shell=bash disable=SC2034,SC2154 # read by check.sh
why='its secure heap calls mlock2 through syscall() and handles every result'

prepare() {
	# Many headers are made from templates at build time; this makes them,
	# outside the tree, and compiles nothing.
	(cd "$build" && perl "$tree/Configure" linux-x86_64 && make -s build_generated)

	local common=(
		-I"$build/include" -Iinclude -I.
		-Iproviders/common/include -Iproviders/implementations/include
		-DOPENSSL_BUILDING_OPENSSL -DOPENSSL_USE_NODELETE -DOPENSSL_PIC -DL_ENDIAN -DNDEBUG
		-DOPENSSLDIR='"/usr/lib/ssl"' -DENGINESDIR='"/usr/lib/engines"'
		-DMODULESDIR='"/usr/lib/modules"'
	)

	# e_afalg.c has a static function named eventfd, with one argument, which
	# must not be taken for the C library's.
	units crypto/mem_sec.c crypto/rand/randfile.c crypto/rand/rand_egd.c \
		crypto/async/arch/async_posix.c engines/e_afalg.c \
		providers/implementations/rands/seeding/rand_unix.c \
		-- "${common[@]}"
}
