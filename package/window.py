"""The window of the package; see stand_in.py."""

from stand_in import stand_in

if __name__ == "__main__":
    stand_in()
    from app.main import main

    main()
