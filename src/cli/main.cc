// The program `volgens`: thin commands over the engine. Tested by tests/golden.
int main() { return 1; }
