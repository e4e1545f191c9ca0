"""First lines of the child: `python -I -S boot.py PATH…` with the parent's `sys.path`.

Isolated mode ignores the environment and the user's folder, and no `.pth` file is executed;
the parent hands over the folders it imports from. Nothing else may be imported before.
"""

import sys

sys.path[:] = sys.argv[1:]
sys.dont_write_bytecode = True

if __name__ == "__main__":
    from triage.cage.child import main

    main()
