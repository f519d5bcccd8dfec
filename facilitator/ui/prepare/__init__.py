"""The screen where a meeting is planned: its head, its agenda, its people and the dates ahead."""
