"""What the screens are built of. A widget here shows strings that are handed in, already said.

Colours and measures come from facilitator.ui.theme: theme_of(widget).em(2), .colour("muted"),
.font("title", 600), .effective(width); apply() dresses the application. Gaps are pixels of a
4 px grid (4, 8, 12, 16, 32), heights are ems. Nothing moves, nothing reads text as markup.

plain          PlainLabel, SignLabel (sign and word), plain_tooltip, as_tip (for models)
editors        PlainEdit, PlainLine: typed text, cleaned and limited; show_text leaves a focused one
clean          cleaned, cleaned_line: text without what no document can hold
buttons        KeyButton(text, key, kind, sign), ToggleButton; set_legal(False, reason)
button_places  where the parts of a button stand
signs          Sign and paint_sign
cards          Card, Well, Bar, Ground, Rule, Heading, Say; row(), column(), boxed()
flow           Flow and FlowLayout: widgets in lines that wrap
fields         LabelledField(label, field, hint): label above, show_error(sentence) below
field_arrows   what a style sheet takes from those, given back
pickers        PlainCombo, MinutesBox, DateField, TimeField
tick_box       TickBox
clock          ClockFace.show_reading(left, whole, word)
clock_state    ClockState, state_of(left, whole): which word the clock needs
strip          TimeStrip.show_strip(Strip(...))
strip_places   Strip, Block, BlockState: what a strip shows, and where it stands
speakers       SpeakerList.show_speakers((Speaker(...), ...))
rail           AgendaRail.show_rail((RailRow(...), ...)), wished(key)
rows           Rows, RowDelegate, RowList: what those two lists share
filling        Filling: a column that is filled part by part, the first at once
named_rows     NamedDelegate: a name, words at the far edge, words below
drawing        Brush, wrapped_size: the ground, the focus and the words of rows and cells
tabs           StageTabs.show_stages((Stage(...), ...), chosen), wished(key)
saved          SavedMark ("Saved 10:42"), SavedBanner (while saving fails)
message        ask(), plain_message(), PlainMessage, Choice: windows that stop nothing
"""
