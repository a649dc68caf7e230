// Kernel text around specifications: none of this is one.

/**
 * munlock_fixup - what an ordinary comment says
 * @vma: the area
 *
 * contexts: process, and that is all that is said of it.
 */
static const char quote = '"', *word = "KAPI_PARAM(";

/**
 * sys_mlock2 - Lock pages in memory with flags
 * @start: Starting address of memory range to lock
 * @len: Length of memory range to lock in bytes
 * @flags: Flags controlling lock behavior
 *
 * long-desc: Enhanced version of mlock() that supports flags. MLOCK_ONFAULT
 *   flag allows locking pages on fault rather than immediately.
 *
 * context-flags: KAPI_CTX_PROCESS | KAPI_CTX_SLEEPABLE
 *
 * param: start
 *   type: KAPI_TYPE_UINT
 *   flags: KAPI_PARAM_IN
 *   constraint-type: KAPI_CONSTRAINT_NONE
 *   constraint: Rounded down to page boundary
 *
 * param: len
 *   type: KAPI_TYPE_UINT
 *   flags: KAPI_PARAM_IN
 *   constraint-type: KAPI_CONSTRAINT_RANGE
 *   range: 0, LONG_MAX
 *   constraint: Rounded up to page boundary
 *
 * param: flags
 *   type: KAPI_TYPE_INT
 *   flags: KAPI_PARAM_IN
 *   constraint-type: KAPI_CONSTRAINT_MASK
 *   mask: MLOCK_ONFAULT
 *   constraint: Only MLOCK_ONFAULT flag is currently supported
 *
 * return:
 *   type: KAPI_TYPE_INT
 *   check-type: KAPI_RETURN_ERROR_CHECK
 *   success: 0
 *   desc: 0 on success, negative error code on failure
 *
 * error: EINVAL, Invalid flags
 *   desc: Unknown flags were specified (flags & ~MLOCK_ONFAULT).
 *
 * error: ENOMEM, Address range issue
 *   desc: Some of the specified range is not mapped, has unmapped gaps,
 *     or the lock would cause the number of mapped regions to exceed
 *     the limit.
 *
 * error: EPERM, Insufficient privileges
 *   desc: The caller is not privileged (no CAP_IPC_LOCK) and
 *     RLIMIT_MEMLOCK is 0.
 *
 * error: EAGAIN, Some or all memory could not be locked
 *   desc: Some or all of the specified address range could not be locked.
 *
 * error: EINTR, Interrupted by signal
 *   desc: The operation was interrupted by a fatal signal before
 *     completion.
 *
 * signal: FATAL_SIGNALS
 *   number: 0
 *   direction: KAPI_SIGNAL_RECEIVE
 *   action: KAPI_SIGNAL_ACTION_RETURN
 *   condition: Fatal signal pending during mmap_write_lock_killable
 *   desc: Fatal signals (SIGKILL, SIGTERM, etc.) can interrupt the
 *     operation when acquiring mmap_write_lock_killable(), causing
 *     -EINTR return
 *   restartable: yes
 *
 * signal: SIGBUS
 *   number: SIGBUS
 *   direction: KAPI_SIGNAL_SEND
 *   action: KAPI_SIGNAL_ACTION_DEFAULT
 *   target: Current process
 *   condition: Memory access to locked page fails
 *   desc: Can be generated if accessing a locked page that cannot be
 *     brought into memory (e.g., truncated file mapping)
 *
 * side-effect: KAPI_EFFECT_MODIFY_STATE | KAPI_EFFECT_ALLOC_MEMORY
 *   target: process memory
 *   desc: Locks pages into physical memory, preventing swapping
 *   condition: Pages become resident in RAM
 *   reversible: yes
 *
 * side-effect: KAPI_EFFECT_MODIFY_STATE
 *   target: mm->locked_vm
 *   desc: Increases process locked memory counter
 *   condition: Counted against RLIMIT_MEMLOCK
 *   reversible: yes
 *
 * side-effect: KAPI_EFFECT_ALLOC_MEMORY
 *   target: page tables
 *   desc: May allocate and populate page table entries
 *   condition: Pages not already present
 *
 * side-effect: KAPI_EFFECT_MODIFY_STATE
 *   target: VMA flags
 *   desc: Sets VM_LOCKED and optionally VM_LOCKONFAULT on affected VMAs
 *   reversible: yes
 *
 * side-effect: KAPI_EFFECT_FILESYSTEM
 *   target: page fault behavior
 *   desc: With MLOCK_ONFAULT, changes how future page faults are handled
 *   condition: MLOCK_ONFAULT flag specified
 *
 * state-trans: memory pages
 *   from: swappable
 *   to: locked in RAM
 *   condition: Without MLOCK_ONFAULT
 *   desc: Pages become non-swappable and pinned in physical memory
 *
 * state-trans: VMA flags
 *   from: unlocked
 *   to: VM_LOCKED set
 *   desc: Virtual memory area marked as locked
 *
 * state-trans: VMA flags
 *   from: normal fault
 *   to: VM_LOCKONFAULT set
 *   condition: MLOCK_ONFAULT flag specified
 *   desc: VMA marked to lock pages on future faults
 *
 * state-trans: page residency
 *   from: may be swapped
 *   to: resident in memory
 *   condition: Without MLOCK_ONFAULT
 *   desc: Pages brought into RAM and kept there
 *
 * state-trans: process statistics
 *   from: normal memory accounting
 *   to: locked memory accounting
 *   desc: Memory counted against RLIMIT_MEMLOCK
 *
 * lock: mmap_lock
 *   type: KAPI_LOCK_RWLOCK
 *   acquired: true
 *   released: true
 *   desc: Process memory map write lock
 *   desc: Protects VMA modifications during lock operation
 *
 * lock: lru_lock
 *   type: KAPI_LOCK_SPINLOCK
 *   acquired: true
 *   released: true
 *   desc: Per-memcg LRU list lock
 *   desc: Taken when moving pages to unevictable list when locking pages
 *
 * examples: mlock2(addr, len, 0); // Same as mlock()
 *   mlock2(addr, len, MLOCK_ONFAULT); // Lock on fault
 *
 * notes: MLOCK_ONFAULT flag defers actual page locking until pages are
 *   accessed. Memory locks do not stack. Locks are not inherited by
 *   child processes.
 *
 * since-version: 4.4
 */
SYSCALL_DEFINE3(mlock2, unsigned long, start, size_t, len, int, flags)
{
	return 0;
}
