"""Goals: the list of a team's goals, and the page of one."""
