#define __NR_example 999
#define __NR_example2 1000
