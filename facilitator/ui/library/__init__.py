"""The Library room: what do you want to do, in how many minutes, with how many people?"""
