DEFINE_KERNEL_API_SPEC(sys_example)
	KAPI_DESCRIPTION("one")
	KAPI_PARRAM(0, "fd", "int", "typo")
	KAPI_PARAM(0, "fd", "int")
	KAPI_SIGNAL_DESC("nowhere")
	KAPI_PARAM(1, "flags", "int", "how")
		.type = KAPI_TYPE_INTEGER,
		.colour = 3,
		KAPI_PARAM_CONSTRAINT_TYPE(KAPI_CONSTRAINT_MASK)
		KAPI_PARAM_VALID_MASK(EXAMPLE_UNHEARD_OF)
	KAPI_ERROR(0, -EINVAL, "EINVAL", "bad" FLAGS, "")
	KAPI_ERROR(1, -EWRONG, "EWRONG", "no such", "")
	KAPI_LOCK(0, "a", KAPI_LOCK_MUTEX)
	KAPI_LOCK_END
	KAPI_LOCK(0, "b", KAPI_LOCK_MUTEX)
	KAPI_LOCK_END
#if FOO
KAPI_END_SPEC;

KAPI_LOCK_DESC("a patch's hunk without its beginning")

/**
 * sys_example2 - second
 * contexts: process
 * colour: red
 * param: fd
 *   shade: dark
 */

DEFINE_KERNEL_API_SPEC(sys_cut)
	KAPI_DESCRIPTION("never closed)
