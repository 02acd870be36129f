// Tests of the fields follow.
