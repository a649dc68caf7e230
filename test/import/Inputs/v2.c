/* The second posting's macros, and all that a C text may do to a reader. */
#include <linux/kernel_api_spec.h>

#define EXAMPLE_NOW (1 << 0)
#define EXAMPLE_LATER 0x2UL
#define EXAMPLE_WAIT EXAMPLE_LATER

static const s64 example_modes[] = { EXAMPLE_SLOW, EXAMPLE_FAST, };

/* DEFINE_KERNEL_API_SPEC(sys_comment) is not one. */
static const char *text = "DEFINE_KERNEL_API_SPEC(sys_string)";

DEFINE_KERNEL_API_SPEC(sys_example)
	KAPI_DESCRIPTION("Do " /* a comment between */ "something "
			 "\"quoted\"")
	KAPI_SYSCALL_SLEEPABLE
	KAPI_PARAM_FD(0, "the descriptor") // KAPI_PARAM_END
	KAPI_PARAM(1, "buf", "void __user *", "memory")
		KAPI_PARAM_TYPE(KAPI_TYPE_USER_PTR)
		KAPI_PARAM_FLAGS(KAPI_PARAM_OUT | KAPI_PARAM_USER)
		KAPI_PARAM_CONSTRAINT_TYPE(KAPI_CONSTRAINT_BUFFER)
		KAPI_PARAM_SIZE_PARAM(2)
	KAPI_PARAM_END
	KAPI_PARAM_SIZE_T(2, "count", "length")
	KAPI_PARAM(3, "flags", "int", "how")
		KAPI_PARAM_FLAGS(KAPI_PARAM_IN)
		KAPI_PARAM_CONSTRAINT_TYPE(KAPI_CONSTRAINT_MASK)
		KAPI_PARAM_VALID_MASK((EXAMPLE_NOW | (EXAMPLE_LATER)) | EXAMPLE_WAIT)
	KAPI_PARAM_END
	KAPI_PARAM(4, "mode", "int", "which")
		KAPI_PARAM_CONSTRAINT_TYPE(KAPI_CONSTRAINT_ENUM)
		KAPI_PARAM_ENUM_VALUES(example_modes)
	KAPI_PARAM_END
	KAPI_RETURN_COUNT
	KAPI_ERROR_EBADF(0)
	KAPI_ERROR_EINVAL(1, "unknown flags")
	KAPI_ERROR(2, -EINVAL, "EINVAL", "count is odd", "It has to be even.")
#ifdef CONFIG_EXAMPLE
	KAPI_ERROR(3, -ENOMEM, "ENOMEM", "no memory", "")
#else
	KAPI_ERROR(3, -ENOSYS, "ENOSYS", "not built", "")
#endif
	KAPI_ERROR(4, -ERESTARTSYS, "ERESTARTSYS", "a signal", "")
	KAPI_SIGNAL_FATAL_DEFAULT
	.locks[0] = {
		.lock_name = "example_lock",
		.lock_type = KAPI_LOCK_MUTEX,
		.acquired = true,
		.released = true,
	},
	KAPI_CONSTRAINT(0, "even", "count is even")
		KAPI_CONSTRAINT_EXPR("count % 2 == 0")
	KAPI_CONSTRAINT_END
	KAPI_CAPABILITY(0, CAP_SYS_ADMIN, "CAP_SYS_ADMIN", KAPI_CAP_BYPASS_CHECK)
		KAPI_CAP_ALLOWS("any descriptor")
		KAPI_CAP_PRIORITY(1)
	KAPI_CAPABILITY_END
	KAPI_STRUCT_SPEC(0, example_info, "what comes back")
		KAPI_STRUCT_SIZE(16, __alignof__(struct example_info))
		KAPI_STRUCT_FIELD(0, "size", KAPI_TYPE_UINT, "u32", "its size")
			KAPI_FIELD_OFFSET(0)
			KAPI_FIELD_CONSTRAINT_RANGE(0, 16)
		KAPI_STRUCT_FIELD_END
	KAPI_STRUCT_SPEC_END
	KAPI_NET_DATA_TRANSFER("in order")
	KAPI_PARAM_COUNT(5)
	KAPI_ERROR_COUNT(4)
	KAPI_SINCE_VERSION("6.1")
KAPI_END_SPEC

SYSCALL_DEFINE5(example, int, fd, void __user *, buf, size_t, count, int, flags,
		unsigned int, mode)
