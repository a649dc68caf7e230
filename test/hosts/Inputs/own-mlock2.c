int mlock2(int pool, const char *name);

void own(void) {
  mlock2(2, "pages");
  mlock2(-1, "pages");
}
