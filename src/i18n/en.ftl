
poster-norms = Norms
poster-taboos = Taboos
poster-unpaired = Without a norm
poster-sources = Sources
poster-points = { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
poster-date = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

# The program and its state
about-program = Verdiverksted helps you lead a value workshop: silent writing, a round-robin, a ranking and the taboos. Everything is saved on this machine as you go, and nothing is sent anywhere. The keys that work are at the foot of the screen. In the workshop, F2 shows the agenda, and from there you can go anywhere. Ctrl+Z undoes, one step at a time. If the F-keys do something else on your machine, hold down Fn with them.
state-saved = saved ✓
state-saving = saving …
state-not-saved = NOT SAVED
state-read-only = read only
notice-read-only = The session is open in another window. Here it can only be read.
notice-not-writable = The session can only be read: { $why }
state-elsewhere = saved elsewhere
notice-not-saved = NOT SAVED since { $time }: { $why } What happens now is only in memory. The program keeps trying. Ctrl+S chooses another place.
disk-full = The disk is full.
disk-read-only = The disk cannot be written.
disk-denied = You may not write in the folder.
disk-gone = The folder is gone.
disk-refuses = The disk answered: { $why }.
saved-no-answer = The disk does not answer.
saved-stopped = The part of the program that saves has stopped. Start the program again.
saved-again = Everything is saved again.
saved-elsewhere = The session's folder cannot be written. Everything is saved here instead: { $dir }
saved-moved = Everything is saved. The session now lies here: { $dir }
saved-not-there = The session cannot be saved in { $dir }: { $why }
saved-here = Everything is saved by itself, here: { $dir }
save-in-title = Where shall the session be saved?
save-in-about = Write a folder on another disk, such as a memory stick. The session gets a folder of its own there.
found-title = The session is back
found-torn = Saving was cut off.
found-torn-more = The very last change may be missing. All that was shown as saved is here.
found-all = The session's files were damaged, and are mended.
found-all-more = Nothing is lost: all that was shown as saved is here.
found-lost = { $n ->
        [one] The session's files were damaged. One change is lost.
       *[other] The session's files were damaged. { $n } changes are lost.
    }
found-lost-more = All else is here. Go through norms, taboos and rankings with the groups, and write again what is missing.
found-in-snapshots = { $n ->
        [one] One change was taken from the copy in the session's folder.
       *[other] { $n } changes were taken from the copy in the session's folder.
    }
found-in-refuge = { $n ->
        [one] One change was taken from { $dir }, where the session was saved last.
       *[other] { $n } changes were taken from { $dir }, where the session was saved last.
    }
found-kept = What was damaged is kept here:
found-no-lock = This disk cannot be locked.
found-no-lock-more = See that nobody else has the session open at the same time.
too-small = The window is too small. Make it at least { $columns } characters wide and { $rows } lines high.
quit-title = Leave? Everything is saved.
quit-title-not-saved = Leave? What happened last is NOT saved.
quit-leave = Leave
quit-stay = Stay
crash-ended = The program ended unexpectedly. What was shown as saved is safe on the disk.
crash-again = Go on where you were: { $command }
broke = Something went wrong beside the screens ({ $what }). What you write is not touched by it.
broke-export = the outputs
broke-themes = looking for norms alike
broke-sessions = the list of sessions
asleep-title = The machine stood still for { $span } in the middle of the round.
asleep-skip = Give the round its time back: { $left } left
asleep-count = Leave the clock as it is: { $left } left
asleep-count-up = Leave the clock as it is: the time is up
span-seconds = { $n ->
    [one] { $n } second
   *[other] { $n } seconds
}
span-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
undone = Undone: { $act }
agenda-title = Agenda: choose where to go
stop-first = This is the first stop.
stop-last = This is the last stop. Ctrl+Q leaves.
select-first = Select a line first, with the down arrow.
text-empty = The field is empty. Write something first.
text-too-long = The text has { $length } characters, and { $most } fit. Make it shorter.
text-removed = { $n ->
    [one] { $n } character that cannot be shown was taken out.
   *[other] { $n } characters that cannot be shown were taken out.
}
paste-nowhere = There is no field to paste into here. Nothing was done.
paste-not-sent = Taken as pasted text: nothing was sent. Press Enter to add it.
paste-not-pressed = Taken as pasted text: no key was pressed.
paste-too-large = The paste has { $size } kB, and { $most } kB fit at a time. Nothing was pasted.

# The first screen and the list of sessions
start-resume = Go on
start-new = Begin a new workshop
sessions-none = There are no sessions here yet.
session-finished = finished
session-damaged = damaged on disk: mended when it is opened
session-unfinished = unfinished
count-norms = { $n ->
    [one] { $n } norm
   *[other] { $n } norms
}
count-taboos = { $n ->
    [one] { $n } taboo
   *[other] { $n } taboos
}

# When a session is to be deleted
due-after = to be deleted after { $date }
due-passed = should have been deleted after { $date }
due-reminder = The session should have been deleted after { $date }. This is how:  verdiverksted forget { $name }
due-export = The session is to be deleted after { $date }.
due-start = { $n ->
    [one] One session should have been deleted. See:  verdiverksted sessions
   *[other] { $n } sessions should have been deleted. See:  verdiverksted sessions
}

# Names
group-number = Group { $n }
seat-number = Seat { $n }
value-number = Core value { $n }
place-setup = Set-up
place-opening = Opening
place-closing = Closing
place-follow-up = Follow-up
place-export = Files
place-poster = Value poster
place-plenary = Plenary
place-cloud = Word cloud
phase-introduction = Introduction
phase-individual = Individually, in silence
phase-round-robin = Round-robin
phase-clarify = Clarify
phase-ranking = The most important norms
phase-taboos = Taboos

# The clock
clock-ready = ready – F3 starts the clock
clock-running = time is running
clock-paused = paused – F3 goes on
clock-overtime = time is up – this is overtime
clock-ended = the round is over
clock-up = time is up
clock-elsewhere = elsewhere
individual-hint = Everybody alone, in silence, on their own paper.

# Norms and taboos by turns
entry-hint-norm = Write one norm and press Enter
entry-hint-taboo = Write one taboo and press Enter
entry-empty = Nothing is said yet.
entry-no-groups = There are no groups yet. Form them in the set-up (F2).
entry-all-passed = All have passed. PgDn goes on, F7 gives somebody the turn again.
turn-next = next: { $who }
turn-passed = { $who } – has passed
turn-title = Whose turn is it?
against = against: { $norm }
against-none = Tab sets the taboo against a norm.
withdrawn = Withdrawn. Ctrl+Z undoes.
prompt-reword = Reword

# What is typed beside what stands
hint-like = Much like { $n }: “{ $norm }”
hint-opposite = Against { $n }: “{ $norm }”?
hint-why = In common: { $words }.
hint-same = the same
hint-both = keep both
hint-pair = set against the norm
hint-none = What is typed is not like anything that stands here.
hint-joined = The words are part of { $n } now: “{ $norm }”. Ctrl+Z undoes.
entry-also = also said: { $words }
taboo-offer = ↔ against { $n }: “{ $norm }”? Select the line and press Tab.
pair-title = Which norm is the taboo against?
pair-none = no norm
clarify-like = ≈ much like { $n } – F6 merges

# What can be undone
act-other = the last change
act-organisation = the organisation's name
act-turns = who takes turns
act-groups = the groups
act-group-name = the group's name
act-seat = the seat that was added
act-moved = the move in the agenda
act-timer = the clock
act-gathered = what was taken in from { $name }
act-joined = the words that were joined to another
act-reworded = the rewording
act-withdrawn = the withdrawal
act-restored = the restoring
act-merged = the merge
act-relocated = the move
act-paired = the pairing
act-turn = whose turn it was
act-ranking = the ranking
act-word-hidden = the word that was taken out
act-word-shown = the word that was taken back in
act-norm-added = the norm that was added
act-taboo-added = the taboo that was added
act-taboo-removed = a taboo being taken away
act-follow-up-added = what was agreed
act-follow-up-changed = the change of what was agreed
act-follow-up-removed = something agreed being taken away
act-theme-made = the main message that was made
act-themes-made = the main messages that were made
act-theme-worded = the wording of the main message
act-theme-taken-in = the norms taken into the main message
act-theme-taken-out = the norm taken out of its main message
act-theme-merged = the merge of main messages
act-theme-split = the splitting of a main message
act-theme-dissolved = the main message being dissolved
act-theme-chosen = the choice for the poster
act-theme-not-chosen = taking it off the poster
redone = Done again: { $act }

# Why something is refused
rejection-no-change = It is like that already.
rejection-unknown = It is not there any more.
rejection-not-yours = A seat can only act for itself.
rejection-groups-in-use = Norms are written in these groups already; they cannot be drawn again.
rejection-too-few-people = There are too few participants for these groups.
rejection-no-timer = There is no clock here.
rejection-timer-state = The clock cannot do that now.
rejection-time-is-up = Time is up. F4 gives one more minute.
rejection-not-active = It was withdrawn or merged with another.
rejection-not-alike = Only norms of one group and value go together, and taboos by themselves.
rejection-bad-ranking = The order does not add up. Choose at least one norm, and each only once.
rejection-ballots-missing = Not all ballots are in.
rejection-nobody-votes = Nobody sits in this group, so there is nobody to vote.
rejection-ranking-closed = The ranking is confirmed. Open it again first.
rejection-tie-at-cut = There is a tie at the cut. Choose a rule first, with F8.
rejection-no-tie = There is no tie at the cut.
rejection-poster-full = The poster has no room for more of this value. Take one off first.
rejection-itself = A session cannot take itself in.
rejection-another-workshop = It is from another workshop.
rejection-went-apart = Two copies of one session have gone their own ways.
rejection-nothing-to-undo = There is nothing to undo.
rejection-nothing-to-redo = There is nothing to redo.

# What keys do
key-open = open
key-select = select
key-help = help
key-quit = quit
key-play-pause = play/pause
key-step = one step
key-faster = faster
key-slower = slower
key-draw = draw groups
key-turns = who takes turns
key-latecomer = add a person
key-next-field = next field
key-add = add
key-same = the same
key-pass = pass
key-give-turn = give the turn
key-reword = reword
key-withdraw = withdraw
key-against = against a norm
key-mark = mark
key-merge = merge
key-move-to = move to …
key-originals = first said
key-move = move
key-pick = pick/drop
key-confirm = confirm
key-to-ballots = vote instead
key-to-consensus = choose together
key-next-place = give next place
key-hand-in = hand in
key-count-now = count now
key-ballot-again = another ballot
key-places = to 9 give a place
key-settle = settle tie
key-override = own choice
key-reopen = reopen
key-into-theme = to a message
key-acts = choices …
key-other-side = other side
key-choose = on the poster
key-taboo = taboo
key-word = word
key-from-tops = the top norms
key-kind = norms/taboos
key-value = value
key-counted = who is counted
key-word-out = take out/in
key-all-sure = all sure
key-unfold = open/close
key-go-to = go there
key-groups = groups
key-map = grid
key-grain = finer/coarser
key-sort = sort
key-take-out = out/in
key-split = split
key-sources = sources
key-remove = remove
key-print = make poster
key-scroll = scroll
key-suggestion = suggestions
key-change = change
key-export = make the files
key-sheet = the sheet
key-nearer = nearer
key-move-sheet = move
key-tick = tick
key-all = all/none
key-choice = choose
key-stop = stop
key-clock = clock
key-minute = +1 min
key-end-round = end the round
key-next = next
key-back = back
key-agenda = agenda
key-undo = undo
key-take = choose
key-cancel = cancel
key-keep = save
key-close = close

# What a screen is for
about-slide = One message on the wall. Read it aloud, and go on when everybody is ready.
about-setup = Who holds the workshop, and who takes part? Write one unit and a number on each line, or names. F6 draws groups so that the units mix. Under the list you may write “Kari + Ola” on a line of its own to have them in one group, and “Kari / Per” to keep them apart. F9 has more choices: who begins, and a draw with a given number.
about-entry = You take turns: one norm or one taboo at a time. Whoever has no more for now passes (F6) and can come back in (F7). Where it is much like something that stands, the screen says so: Ctrl+L makes the words part of what stands, and Enter keeps both.
about-clarify = Do we understand the norms in the same way? Reword, merge what is the same, move or withdraw. The words as they were first said are always kept. Where ≈ says that a norm is much like an earlier one, F6 merges the two.
about-consensus = The group agrees on its most important norms and orders them. Enter picks or drops a norm, Ctrl+arrow moves it, F6 confirms.
about-ballot = Everybody votes alone: the most important norm gets the most points. Nothing is shown before all ballots are in.
about-tally = The votes are counted. Where there is a tie at the cut, choose a rule. The group confirms, or decides otherwise and says why.
about-plenary = The program suggests norms that say the same: ●●● is sure, ●○○ is unsure. Enter takes the suggestion, F6 takes all the sure ones, → shows its norms, and Del takes one out. + and − give more or fewer suggestions. Mark with the space bar to gather norms yourself. What you have made is never touched by the program. Breadth is how many of the groups said it; the points are the mean of the groups' shares, so that a large group weighs no more than a small one. ◆ is strong in one group only. F6 on the other side puts the main message on the poster.
about-map = The grid shows who said what: main messages down, groups across. The fuller the cell, the larger its share of the group's points. At the right stand how many groups it is, and the mean of the groups' shares. Enter goes to the row.
about-cloud = The words that most have used are the highest. F6 changes between norms, taboos and both, F7 changes the value, and F8 chooses whether groups or people are counted. F9 takes out a word that says nothing, or brings it back.
about-poster = This is the value poster. F7 shows the sheet as it will print, nearer each time. PgUp goes back to the word cloud and plenary, F6 makes the files.
about-follow-up = What happens afterwards, who looks after it, and when? F6 shows the workshop's suggestions.
about-export = Tick the files to take home. F6 makes them and shows where they are. Tab goes to the choice of paper and the like, Esc stops after the file that is being made.

# The set-up
setup-organisation = Who holds the workshop?
setup-organisation-hint = The municipality, school or team
setup-people = Who takes part?
setup-people-hint = NAV: 4  /  Kari, NAV  /  just 12
setup-count = How many groups?
setup-count-hint = empty: at most { $n } in each
setup-count-wrong = Write a whole number, such as 6, or leave the field empty.
setup-nobody = First write how many take part, such as “NAV: 4” or just “12”.
setup-no-groups = Write how many come from each unit. F6 draws groups.
setup-groups = { $n ->
    [one] { $n } group, drawn with the number { $seed }
   *[other] { $n } groups, drawn with the number { $seed }
}
setup-turns-members = In each group the members take turns to say one norm. F7 changes it.
setup-turns-groups = The groups take turns to say one norm. F7 changes it.
setup-latecomer = Which group gets one more?
setup-group-size = { $group } ({ $n })
setup-group-name = What will the group be called?
people-line = Line { $line }: { $what }
people-more = { $n ->
    [one] One more line must be corrected.
   *[other] { $n } more lines must be corrected.
}
people-not-a-count = write unit, colon and number, such as “NAV: 5”.
people-too-many = there is room for at most { $most } participants.
people-too-many-parts = write name and unit with one comma between, such as “Kari, NAV”.
people-same-person = same name and unit as line { $line }. Add an initial to tell them apart.

# The rehearsal
rehearsal = REHEARSAL
rehearsal-over = The rehearsal is over. The session is finished and its files are being made.

# Clarify
clarify-question = Do we understand the norms in the same way?
clarify-none = The group has no norms here yet. PgUp goes back to the round-robin.
clarify-gone = It was withdrawn or merged. F9 brings it back.
clarify-gone-heading = Withdrawn or merged – F9 brings back:
clarify-merged = + { $n } merged into this one (F8 shows more)
clarify-merged-into = merged into: { $norm }
clarify-merge = One norm out of { $n }: what will it say?
clarify-merge-how = Mark like norms with the space bar, select the one to keep, and press F6.
clarify-marked = { $n ->
    [one] { $n } norm is marked. Select the one to keep, and press F6.
   *[other] { $n } norms are marked. Select the one to keep, and press F6.
}
clarify-move-title = Where does the norm go?
clarify-to-taboos = to the taboos
clarify-to-group = to { $group }
clarify-to-value = to the value { $value }
clarify-originals = The words as they were first said
clarify-withdrawn = Withdrawn. It is at the end of the list; F9 brings it back.
clarify-restored = Brought back.

# The ranking
key-open-ballot = open ballot
key-hide = hide
key-one-hand = one more hand
key-hands = to 9 hands
key-count-hands = count hands
ranking-none = The group has no norms to choose from yet. PgUp goes back to the clarifying and the round-robin.
ranking-all = All norms ({ $n })
ranking-top = { $n ->
    [one] The most important
   *[other] The { $n } most important
}
ranking-full = { $n ->
    [one] The place is taken. Select the norm in it and press Enter to drop it.
   *[other] All { $n } places are taken. Drop one first: select it and press Enter.
}
ranking-pick-first = Pick it first, with Enter. Then it can be moved.
ranking-nothing-picked = Nothing is picked yet. Enter picks a norm.
ranking-few = { $n ->
    [one] { $n } of { $most } is picked.
   *[other] { $n } of { $most } are picked.
} Does the group stand by that?
ranking-few-stay = No, we pick more
ranking-few-confirm = Yes, this is what we stand by
ranking-confirmed = { $group } stands by this
ranking-by-consensus = The group agreed. F9 opens it again.
ranking-by-elsewhere = The points were counted elsewhere. F9 opens it again.
ranking-by-ballots = Decided by ballots. F9 opens it again.
ranking-reason = The group chose otherwise than the ballots: “{ $reason }”

# Ballots
ballot-title = Ballot { $n } of { $of }
ballot-hand-over = Hand the keyboard to { $who }
ballot-open = Enter opens the ballot. The others look away.
ballot-cast = { $n ->
    [one] { $n } of { $of } is handed in
   *[other] { $n } of { $of } are handed in
}
ballot-given = { $n } of { $of ->
    [one] { $of } place is given.
   *[other] { $of } places are given. The most important gets place 1.
} F6 hands in.
ballot-place = place { $n }
ballot-full = All places are given. Press a number to give this norm one of them.
ballot-no-place = { $n ->
    [one] There is only one place to give.
   *[other] There are { $n } places to give, from 1 to { $n }.
}
ballot-empty = The ballot is empty. Give at least one norm a place.
ballot-gap = Place { $n } is empty, but a later one is given. Give place { $n } to a norm first.
ballot-handed-in = The ballot is handed in.
ballot-handed-in-short = { $n ->
    [one] The ballot is handed in, with one place left empty.
   *[other] The ballot is handed in, with { $n } places left empty.
}
ballot-whose = Whose ballot?
ballot-is-in = { $who } – handed in, fill in again
ballot-is-missing = { $who } – not handed in
ballot-none-in = No ballot is handed in yet.
ballot-close = { $n ->
    [one] One ballot is missing. Do you want to count without it?
   *[other] { $n } ballots are missing. Do you want to count without them?
}
ballot-close-wait = No, we wait
ballot-close-count = Yes, count those that are in

# The count
tally-counted = The ballots are counted: { $n } of { $of }. F6 confirms.
tally-tie = A tie at the cut: { $n } norms for { $fit ->
    [one] one place.
   *[other] { $fit } places.
}
tally-tie-settle = F8 chooses a rule that settles it.
tally-tie-here = tie: { $fit } of these { $n } can stay
tally-cut = the cut: those above are in
tally-below = below the cut
tally-ties = tie
tally-nobody = nobody
tally-of = { $n } of { $of }
tally-head-points = points
tally-head-chosen = chosen by
tally-head-firsts = first
tally-arranged = The group's own order. F9 confirms it and asks why; Ctrl+Z goes back to the count.
tally-say-why = The norms were moved. F9 confirms and says why; Ctrl+Z goes back.
tally-move-first = Move the norms first, with Ctrl+arrow. The top ones are the group's choice.
tally-why = Why does the group choose otherwise than the ballots?
tally-settled-by = Ties settled by: { $rules }
tally-rule-voters = The one that most have chosen
tally-rule-firsts = The one that most have put first
tally-rule-run-off = A run-off: a show of hands between those that tie
tally-rule-keep = Keep all that tie
tally-by-voters = how many chose it
tally-by-firsts = how many put it first
tally-by-run-off = a run-off
tally-by-keeping = all that tie are in
tally-hands-question = Run-off: who votes for which norm? Each raises a hand once.
tally-hands = { $n ->
    [one] { $n } hand
   *[other] { $n } hands
}
tally-hands-of = { $n } of { $of ->
    [one] { $of } hand.
   *[other] { $of } hands.
} F6 counts them.
tally-hands-none = No hands are counted yet. Press a number for the selected norm.
tally-hands-many = There are { $n } hands, but only { $of ->
    [one] one voter
   *[other] { $of } voters
}.
tally-agree-strong = Strong agreement: the ballots are very much alike.
tally-agree-some = Some agreement: the ballots are more alike than random ones would be.
tally-agree-chance = Little agreement: random ballots could have given the same. Talk it over before you confirm.
tally-agree-few-voters = Too few ballots to say anything about agreement.
tally-agree-few-norms = Too few norms to say anything about agreement.
tally-numbers = Kendall's W is { $w }, where 0 is no agreement and 1 is full. Random ballots give { $mean } on average, and more than { $p } only one time in twenty.

# Main messages in plenary
plenary-norms = { $n ->
    [one] One norm left
   *[other] Norms left: { $n }
}
plenary-marked = { $n } marked – Enter gathers
plenary-themes = Main messages, { $n } of { $most } chosen
plenary-marked-themes = { $n } marked – F11 merges
plenary-norms-none = The groups have written no norms for this value yet. F2 shows the way there.
plenary-norms-done = Every norm is part of a main message ✓
plenary-themes-none = No main messages yet. Enter makes one of what you selected, and F6 takes all the sure suggestions. Space marks several norms, and Enter gathers them. F9 takes the groups' most important ones at once.
plenary-on-poster = On the poster
plenary-none-on-poster = None on the poster yet – F6 chooses
plenary-not-on-poster = Not on the poster
plenary-from = { $norms } from { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
plenary-taboo = Taboo: { $taboo }
plenary-no-norm = There are no norms to choose here. Tab goes to the main messages.
plenary-no-theme = There are no main messages yet. Tab goes to the norms.
plenary-other-side = Select a main message first: Tab goes there.
plenary-prompt-theme = What is the main message?
plenary-prompt-word = Word the main message
plenary-prompt-taboo = What we will not have
plenary-into-title = { $n ->
    [one] Where does the norm belong?
   *[other] Where do the { $n } norms belong?
}
plenary-new = A new main message
plenary-into = into “{ $theme }”
plenary-from-tops = The most important norms are main messages now. F6 puts one on the poster.
plenary-no-tops = No confirmed norms are waiting. Groups confirm their top norms with F6.
plenary-put-on = Put it on the poster
plenary-take-off = Take it off the poster
plenary-act-word = Word it  (F8)
plenary-act-taboo = Add a taboo  (F7)
plenary-act-merge = Merge with another  (F11)
plenary-act-sources = Show what it is made of  (F12)
plenary-act-remove = Dissolve it, or take a norm out  (Del)
plenary-merged = Merged. F8 words it anew.
plenary-only-one = There is no other main message to merge with.
plenary-merge-title = Which one becomes part of this?
plenary-dissolve = Dissolve it – all its norms are free again
plenary-dissolved = Dissolved. Ctrl+Z undoes.
plenary-take-out = Take out “{ $norm }”
plenary-taboo-title = Which taboo belongs here?
plenary-taboo-of = { $taboo } – { $group }
plenary-taboo-against = { $taboo } – { $group }, against a norm here
plenary-own-words = In our own words …
plenary-taboo-removed = The taboo is removed. Ctrl+Z undoes.
plenary-sources-title = What it is made of
quoted = “{ $words }”
plenary-place = no. { $n } in the group
plenary-reworded = now: “{ $norm }”
plenary-merged-of = merged with { $norms }
plenary-taboo-own = worded in plenary

# What a theme weighs, and how sure a suggestion is
wall-percent = { $n }%
wall-sure = sure
wall-likely = likely
wall-loose = unsure
wall-breadth = { $n } of { $of ->
    [one] { $of } group
   *[other] { $of } groups
}
wall-depth = { $share } of the points
wall-first = { $n ->
    [one] one group has it first
   *[other] { $n } groups have it first
}
wall-other = { $n ->
    [one] one has it further down
   *[other] { $n } have it further down
}
wall-other-groups = { $n ->
    [one] one group has it further down
   *[other] { $n } groups have it further down
}
wall-not = { $n ->
    [one] one did not choose it
   *[other] { $n } did not choose it
}
wall-not-groups = { $n ->
    [one] one group did not choose it
   *[other] { $n } groups did not choose it
}
wall-split = ≠ split: { $places }
wall-offers = Like a main message
wall-suggestions = Suggestions
wall-singles = Like no other
wall-nothing = No norms yet
wall-alone = strong in one group
wall-by-breadth = most groups first
wall-by-depth = most weight first
wall-by-room = the room's own order
wall-strong = Strong in one group
wall-suits = { $n ->
    [one] One taboo may belong here – Enter
   *[other] { $n } taboos may belong here – Enter
}
wall-alike = Taboos here are alike – Enter makes one of them
wall-into = → part of “{ $theme }”?
wall-why = shared: { $words }
wall-place = no. { $n } in gr. { $group }
wall-group = gr. { $group }
wall-grain = Grain { $n } of 9: + asks for more likeness, − gathers more.
wall-finest = It gets no finer.
wall-coarsest = It gets no coarser.
wall-open-first = Open the suggestion with → and select the norm to take out.
wall-sorted = The order follows the numbers now. F3 changes to the room's own.
wall-order = Order: { $order }
wall-stopped = Stopped. + or − looks again.
wall-taken-in = Taken into the main message. Ctrl+Z undoes it.
wall-accepted = The suggestion is a main message now. Ctrl+Z undoes it.
wall-none-sure = No sure suggestions are left. Enter takes the selected one.
wall-accepted-all = { $n ->
    [one] One sure suggestion is a main message now. Ctrl+Z undoes it.
   *[other] { $n } sure suggestions are main messages now. Ctrl+Z undoes them all.
}
wall-take-marked = { $n ->
    [one] Take in the marked norm
   *[other] Take in the { $n } marked norms
}
wall-act-split = Split in two  (F4)
wall-split-one = There is only one norm here, so there is nothing to split.
wall-split-all = All norms are marked. Leave at least one.
wall-split-title = Which norm becomes a main message of its own?
wall-taboo-opposite = { $taboo } – { $group }, the opposite of “{ $norm }”
wall-prompt-taboos = One taboo of these
wall-only-taboo = This is the only taboo here.
wall-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}, { $share } of the group's
wall-map = Groups and main messages
wall-map-empty = No main messages or suggestions yet.
wall-head-groups = groups
wall-head-depth = points
wall-said = said it
wall-up-to = up to { $share }
wall-more-than = over { $share }
wall-of-points = of the group's points
wall-part = Groups { $from }–{ $to } of { $of }: ← → pages
wall-looking = Looking for what says the same … { $share }  (Esc stops)
wall-not-looked = The search was stopped. + or − looks again.

# The words that many used
cloud-norms = Norms
cloud-taboos = Taboos
cloud-both = Norms and taboos
cloud-all = all values
cloud-title-groups = { $what }, { $value }: words by how many groups used them
cloud-title-people = { $what }, { $value }: words by how many people used them
cloud-rule-groups = The height follows how many groups used the word: { $steps }.
cloud-rule-people = The height follows how many people used the word: { $steps }.
cloud-step = { $rows ->
    [one] one line
   *[other] { $rows } lines
} from { $n }
cloud-unknown = It is not known who said what, so groups are counted.
cloud-none = There are no words to show here. F6 and F7 show others.
cloud-left = { $n ->
    [one] One more word is in the list only.
   *[other] { $n } more words are in the list only.
}
cloud-words = Words
cloud-out = taken out
cloud-taken-out = “{ $word }” is taken out. Ctrl+Z undoes.
cloud-taken-in = “{ $word }” is back in.

# The poster on the wall
wall-none = No norm is chosen yet. Choose in plenary: PgUp or F2.
wall-above = ↑ { $n ->
    [one] One line
   *[other] { $n } lines
} above
wall-below = ↓ { $n ->
    [one] One line
   *[other] { $n } lines
} below

sheet-making = The sheet is being drawn …
sheet-title = { $paper }, { $orientation }

# What comes after
follow-up-question = What do we do afterwards, who looks after it, and when?
follow-up-changing = Changing what is agreed – Enter saves, Esc cancels
follow-up-what = What
follow-up-who = Who
follow-up-when = When
follow-up-hint-what = Write what is to be done – F6 shows suggestions
follow-up-hint-who = best a role, not a name
follow-up-hint-when = 12 March, or in 2 weeks
follow-up-none = Nothing is agreed yet. Somebody in charge and a date make it happen.
follow-up-nobody = nobody has taken it yet
follow-up-no-date = no date
follow-up-kept = Agreed ✓
follow-up-removed = Removed. Ctrl+Z undoes.
follow-up-suggestions = The workshop's suggestions
follow-up-no-suggestions = The workshop has no more suggestions.
follow-up-not-a-date = “{ $typed }” is not a date. Write 12.3.2027, 12 March or in 2 weeks.
follow-up-no-such-day = “{ $typed }” is not in the calendar. Write for example 12 March.
follow-up-other-weekday = “{ $typed }” does not agree: the date is { $date }.

# The outputs
export-question = What will you take home?
export-about-poster-pdf = the poster to print
export-about-table-pdf = the norms against the taboos, one value a page
export-about-cards-pdf = a card for each value and each norm, for the walls
export-about-calendar-pdf = a wall calendar with a norm for each month
export-about-poster-md = the poster as text, with the sources
export-about-poster-json = the poster for other programs
export-about-poster-png = the poster as a picture, for screens and e-mail
export-about-poster-svg = the poster as a drawing, in any size
export-about-wordcloud-pdf = the words of the norms as a cloud, and how many used each
export-about-wordcloud-png = the word cloud as a picture, for screens and e-mail
export-about-wordcloud-svg = the word cloud as a drawing, at any size
export-folder = The files go into { $folder }
export-again = The session opens again with:  verdiverksted run { $name }
export-writing = Making { $file }, { $n } of { $of }
export-written = ✓ { $n ->
    [one] One file is
   *[other] { $n } files are
} in { $folder }
export-replaced = The typeface of the PDF lacks { $signs } – a box stands there.
export-beside = { $file } is somebody else's or was changed since. It is untouched, and the new one is { $beside }.
export-failed = Not made: { $files }. { $why }
export-busy = The files are being made. Wait a moment.
export-none = Tick at least one file with the space bar.
export-choices = How they are made
export-ticked = { $n } of { $of } ticked
export-state-now = making …
export-state-made = ✓ made
export-state-empty = empty
export-state-failed = ! not made
export-empty = Not made, as there is nothing to put in: { $files }
export-stopped = Stopped. What is made is whole, and lies there.
export-stopping = Stopping after this file.
export-why-full = The disk is full. Make room and press F6 again.
export-why-denied = Nothing may be written there, or the file is open in another program. Close it and press F6 again.
export-why-link = A link with the same name lies there. Remove it and press F6 again.
export-why-broke = This is a fault of the program, but the words are safe. Press F6 to try again.
export-why-theirs = Too many files of that name lie there. Move them and press F6 again.
export-why-typeset = This is a fault of the program, but the words are safe: { $said }
export-why-other = The system said: { $said }

# How the outputs are made
choice-paper = Paper
choice-paper-a1 = A1
choice-paper-a2 = A2
choice-paper-a3 = A3
choice-paper-a4 = A4
choice-orientation = Orientation
choice-orientation-portrait = portrait
choice-orientation-landscape = landscape
choice-design = Design
choice-design-bands = bands
choice-design-mosaic = mosaic
choice-design-plain = plain
choice-card = Cards
choice-card-a5 = A5
choice-card-a4 = A4
choice-month = Calendar
choice-cloud = Word cloud of
choice-cloud-norms = norms
choice-cloud-taboos = taboos
choice-cloud-both = both
choice-cloud-by = It counts
choice-cloud-groups = groups
choice-cloud-people = people
choice-cloud-size = Words grow in
choice-cloud-height = height
choice-cloud-area = area
key-name-space = Space

# The calendar
calendar-week = Week
calendar-follow-ups = Follow-ups in { $month }
calendar-listed = { $n ->
    [one] One follow-up, see the next page
   *[other] { $n } follow-ups, see the next page
}
holiday-new-year = New Year's Day
holiday-maundy-thursday = Maundy Thursday
holiday-good-friday = Good Friday
holiday-easter-sunday = Easter Sunday
holiday-easter-monday = Easter Monday
holiday-labour-day = Labour Day
holiday-constitution-day = Constitution Day
holiday-ascension = Ascension Day
holiday-whit-sunday = Whit Sunday
holiday-whit-monday = Whit Monday
holiday-christmas-day = Christmas Day
holiday-boxing-day = Boxing Day

# The kit to print before the workshop
kit-run-sheet = Run sheet
kit-time = Time
kit-what = What
kit-length = Length
kit-hours = { $n } h
kit-minutes = { $n } min
kit-seconds = { $n } s
kit-about = about { $length }
kit-ends = Ends at about { $time }. { $length } in all.
kit-assumed-people = Planned for { $people ->
        [one] one participant
       *[other] { $people } participants
    } in { $groups ->
        [one] one group.
       *[other] { $groups } groups.
    }
kit-assumed-group = Planned for one group. Each further group adds { $more }.
kit-assumed-breaks = “About” marks an estimate. Breaks are not included.
kit-print = Print and copy
kit-sheet = Sheet
kit-pages = Page
kit-number = How many
kit-copies = { $n } of each page
kit-copies-person = one for each participant
kit-copies-group = one for each group
kit-copies-ballots = one for every fourth participant
kit-worksheets = Worksheets for the participants, one for each value
kit-group-sheets = Group sheets, one for each value
kit-ballots = Ballots, four to a sheet: cut them apart
kit-name-cards = Name cards, two to a sheet: cut, and fold in the middle
kit-worksheet = Worksheet
kit-group-sheet = Group sheet
kit-group = Group
kit-top = { $n ->
    [one] The most important norm
   *[other] The { $n } most important norms
}
kit-ballot = Ballot
kit-ballot-how = Write the most important norm at the top. Nobody sees what you have answered.
kit-place = Place
kit-norm = Norm
kit-points = Points
# The report, the calendar and the files for programs
export-about-report-html = the report: all in one place, for the browser
export-about-report-md = the report as text, to paste
export-about-norms-csv = all that was said, for spreadsheets
export-about-session-json = the whole session for other programs
export-about-followup-ics = what was agreed on, for the calendar
ics-who = Responsible: { $who }
ics-agreed = Agreed at the workshop “{ $title }”.
ics-agreed-on = Agreed at the workshop “{ $title }” on { $day }.
count-people = { $n ->
    [one] { $n } participant
   *[other] { $n } participants
}
count-groups = { $n ->
    [one] { $n } group
   *[other] { $n } groups
}
report-in-figures = { $people } in { $groups } said { $norms } and { $taboos }. All this became { $chosen } on the poster.
report-chosen = { $n ->
    [one] { $n } norm
   *[other] { $n } norms
}
report-skip = Skip to the content
report-contents = Contents
report-tables = Norms and taboos
report-made-of = Made of { $from }
report-no-norms = No norm is chosen for the poster yet.
report-after = The way on
report-words = The words that return
report-agreement = How far the groups agreed
report-said = All that was said
report-groups = The groups
report-about = About the figures
report-group = Group
report-norm = Norm
report-taboo = Taboo
report-points = Points
report-place = Place
report-theme = Main message
report-into = Main message: { $theme }
report-is-theme = Main message in the same words
report-against = Against the norm
report-in-words = In words
report-w = Kendall's W
report-people = Participants
report-units = From
report-of-value = { $what }: { $value }
report-first-said = first said: “{ $words }”
report-withdrawn = withdrawn
report-merged = merged with another
report-part-of = part of “{ $norm }”
report-agree-chance = Little agreement: random ballots could have given the same.
report-w-chance = { $w } (random: { $mean })
report-about-points = Points are the group's own: the most important norm gets the most. By ballots they are the sum of everybody's, else they are from the group's common order. Groups differ in size, so points of two groups are not to be added.
report-about-weight = Breadth is how many of the groups that said anything for the value have a norm in the main message. The share of the points is the mean of the groups' shares: all that a group gave counts as one, so that a large group weighs no more than a small one. “Split” stands where some groups put it high and others did not choose it.
report-about-w = Kendall's W says how alike the ballots of a group are, from 0 (no agreement) to 1 (full agreement). A few voters easily agree by chance. That is why the brackets tell what random ballots give on average, and the words say whether the group agreed more than that.
report-about-names = The report says which group said what, never who.

# The word cloud on paper
cloud-title = Word cloud
cloud-all-values = All values
cloud-of-norms = The words of the norms
cloud-of-taboos = The words of the taboos
cloud-of-both = The words of the norms and the taboos
cloud-rule-height-groups = The height of the letters shows how many groups used the word.
cloud-rule-height-people = The height of the letters shows how many people used the word.
cloud-rule-area-groups = The area of the letters shows how many groups used the word.
cloud-rule-area-people = The area of the letters shows how many people used the word.
cloud-no-people = It is not known who said what, so groups are counted.
cloud-colour = The colour shows the value that the word was most used of; grey words were used as much of several.
cloud-left-out = { $n ->
    [one] One word is left out, as it would have been too small to read.
   *[other] { $n } words are left out, as they would have been too small to read.
}
cloud-word = Word
cloud-groups = Groups
cloud-people = People
cloud-used-by-groups = { $word }: { $n ->
    [one] 1 group
   *[other] { $n } groups
}
cloud-used-by-people = { $word }: { $n ->
    [one] 1 person
   *[other] { $n } people
}

# The workshop that is made of a table
own-description = Made of the values in { $file }.
own-norms = What do we do when we live by “{ $value }”? Write norms.
own-ranking = { $n ->
    [one] Agree on the most important norm.
   *[other] Agree on the { $n } most important norms.
}
own-taboos = Find taboos too: how we will not have it.

## Lessons for newcomers
key-tour = practise first
key-skip = skip
tour-number = Welcome · Lesson { $n } of 3
tour-moving = A workshop is a row of pages
tour-moving-about = PgDn (Page Down) goes to the next page, and PgUp goes back. On some machines it is Fn and the down arrow. A presenter's clicker does the same. Nothing is lost by moving.
tour-moving-task = Press PgDn.
tour-writing = What is typed goes into the field
tour-writing-about = In a workshop you write what the groups say. Enter adds it to the list.
tour-writing-task = Write something, such as “We greet everybody”, and press Enter.
tour-writing-done = Well done! Write more if you like, or press PgDn to go on.
tour-undoing = Everything can be undone
tour-undoing-about = Ctrl+Z takes back what was done last: hold Ctrl down, and press Z. It works everywhere.
tour-undoing-task = Press Ctrl+Z.
tour-undone = Undone: { $words }
tour-over = That is all you need. At the foot of each page are the keys that work there, and F1 explains the page. If F1 does something else on your machine, hold down Fn with it. All that you write in a workshop is saved by itself.
tour-over-task = Press Enter to begin.
tour-example = We greet everybody

## How the screens look

look-dark = Dark picture
look-light = Light picture
look-high-contrast = High contrast
look-terminal = The terminal’s own colours
look-rows = The window has { $rows } lines. Those who sit within { $reach } picture heights of it can read it.
look-rows-many = The window has { $rows } lines. Those who sit farther away than { $reach } picture heights can’t read it. Make the letters larger until there are { $least } to { $most } lines: Ctrl and + in most terminals (Cmd and + on a Mac).

## A second window: a session that is led in another one

state-following = following
follow-title = A second window
about-following = This window follows a session that is led in another one. All that happens there is shown here at once. Nothing in the session can be changed from here, and nothing is written to the disk.
follow-command = A second window, for the projector: { $command }
follow-instead = To follow it: { $command }
follow-gone = The session is no longer here
follow-gone-about = It was removed or moved, or lies on a disk that is gone. If it comes back, it is shown again. Ctrl+Q closes the window.
follow-unreadable = The session cannot be read just now. It is tried again. { $why }
broke-following = following the session

## Drawing groups, turns and slides
draw-title = Draw { $seed } · { $n ->
    [one] 1 group
   *[other] { $n } groups
}
draw-page = Page { $n } of { $of }  ↑↓
draw-again = Draw with a given number …
draw-number = The number of the draw: the same list and the same number give the same groups.
draw-number-wrong = Write the number of the draw in digits only, such as 4711.
key-show-all = show all
key-accept = fine
key-draw-anew = draw again
key-choices = more choices
key-question = new question
about-draw = The groups are drawn. The number is the group; beside it stand those who are in it. Enter takes the groups as they are, F6 draws again, and Ctrl+Z brings the earlier draw back. The number at the top gives the same groups again.
about-question = Talk about the question in pairs. F6 draws another question. Where there is a clock, F3 starts it.
act-question = the question that was drawn
rejection-no-question = There is no other question to draw here.
setup-choices = Turns and draws
setup-wishes = Kari + Ola together, Kari / Per not
setup-mix = Mix the units when groups are drawn
setup-mix-on = The units will mix in the next draw. F6 draws.
setup-mix-off = The units will not mix in the next draw. F6 draws.
order-around = Turns go round the table.
order-random = Turns go in random order.
order-quiet = Those who have said the least begin.
order-holds-random = random order
order-holds-quiet = the quietest first
wish-not-together = { $one } and { $two } could not be put together.
wish-not-apart = { $one } and { $two } could not be kept apart.
wish-more = { $n ->
    [one] One more wish could not be met.
   *[other] { $n } more wishes could not be met.
}
wish-two-signs = write either + (together) or / (apart) between the names, not both.
wish-too-few = write the names of two different people, such as “Kari + Ola”.
wish-unknown = nobody in the list is called “{ $name }”.
wish-several = several in the list are called “{ $name }”. Write more of the name.

## Hints on how a norm is worded
coach-two = Two norms in one? They are easier to follow one by one.
coach-behaviour = What would we see somebody do?
coach-slogan = A fine word. What do we do then, in practice?
coach-taboo = It says what we don’t do. A taboo? Or what do we do instead?
coach-long = Long to read from the back row. Can it be said in fewer words?
coach-name = Is that a name? No names of children or families on the wall.
coach-about = { $n }: { $hint }
coach-on = Hints on wording are on.
coach-off = Hints on wording are off.

## What to do now, and what comes next: a row of 76 columns
guide = Now: { $now } · Next: { $next }
next-back = back to the screen
next-none = done, Ctrl+Q leaves
now-start = Choose with the arrows, Enter opens
now-rehearsal = Watch, the space bar stops it
now-setup = Write who takes part, F6 draws groups
now-groups = Let everybody find their group
now-slide = Read aloud, PgDn when all are ready
now-introduction = Read the value and its questions aloud
now-clock-ready = F3 starts the clock when all are ready
now-individual = Let everybody write in silence
now-clock-paused = F3 lets the clock go on
now-clock-up = Round off, PgDn goes on
now-clock-ended = PgDn goes on
now-no-groups = Make groups in the set-up (F2)
now-entry = Write the norm of { $who }, Enter adds it
now-taboo = Write the taboo of { $who }, Enter adds it
now-all-passed = All have passed, PgDn goes on
now-clarify = Ask whether all understand them alike
now-consensus = Ask what matters most, Enter picks
now-consensus-done = Does the group agree? F6 confirms
now-curtain = Hand the keyboard on, Enter opens
now-ballot = Give places with the digits, F6 hands in
now-tally = Read the result aloud, F6 confirms
now-run-off = Count hands for each norm, F6 adds up
now-confirmed = Read aloud what the group stands by
now-plenary-norms = Gather what is alike, Enter accepts
now-plenary-themes = Choose for the poster with F6
now-map = Read the grid together, F5 closes it
now-cloud = Ask what the words tell us
now-poster = Read the poster aloud together
now-sheet = Look at the sheet, Esc closes it
now-follow-up = Write what, who and when, Enter adds it
now-follow-up-list = F8 changes the selected one, F9 removes it
now-export = Tick the files, F6 makes them
now-exported = The files are made, see where they are
now-export-choices = Choose with ← →, F6 makes the files
now-making = Wait a little, the files are being made
now-menu = Choose with the arrows, Enter takes it
now-prompt = Write, Enter keeps it, Esc cancels
now-reading = Read, Esc closes
now-covered = Have a break, Esc opens the curtain
now-following = Follow along, another window leads
now-revealing = The groups come one by one
now-drawn = Let all find their group, Enter accepts
now-question = Talk about the question in pairs
now-nothing = The group has no norms, PgDn goes on

## The curtain before the wall
key-curtain = pause
key-curtain-away = back
curtain-word = Pause
curtain-how = Esc, Ctrl+B or a click opens the curtain.
curtain-told = The wall is behind the curtain. Ctrl+B opens it.

## The time plan
pace-planned = { $planned } min
pace-used = { $used } of { $planned } min
pace-end = Ends at { $time }, { $pace }
pace-minutes = { $n ->
        [one] one minute
       *[other] { $n } minutes
    }
pace-hours = { $hours } h { $minutes } min
pace-behind = { $time } behind plan
pace-ahead = { $time } ahead of plan
pace-as-planned = as planned

## What the facilitator and the room see
view-now = Now
view-next = Next
view-time = Time
view-silent = Not heard
view-passed = Passed
view-all-spoke = nobody, all have spoken
view-notes = Notes
view-lead = Advice
view-about = About this
view-curtain = Pause
view-more = … the rest is in the help (F1)
help-notes = Notes for whoever leads
view-paused = paused
view-no-groups = The groups are not ready yet.
view-all-passed = Everybody has had their say.
view-no-themes = No main messages yet.
view-thanks = Thank you all!
lead-setup = Have all ready before people come. Groups that mix units think of most that is new.
lead-opening = Look at the people, not at the wall. Say it in your own words, briefly.
lead-introduction = Read aloud. Wait ten seconds after each question; nobody needs to answer.
lead-individual = Be silent yourself. Say when one minute is left. If they need more, F4 gives a minute.
lead-round-robin = One norm at a time, no discussion. Write the words as they are said. Whoever passes may come back.
lead-clarify = Ask: what could we see somebody do? Whoever said the norm decides on its words.
lead-ranking = Let whoever has said least begin. Nobody needs to defend their choice.
lead-taboos = Speak of acts, never of persons. A good taboo is something we can ask each other not to do.
lead-plenary = Ask the groups whether they find theirs in the words. The program suggests, the room decides.
lead-cloud = A short breather: what makes you proud? What is missing?
lead-poster = Let one of each group read. Ask whether anything jars before it is printed.
lead-follow-up = Get at least one agreement with somebody in charge and a date. That is what makes the workshop last.
lead-closing = Thank them, and say what happens to the poster.
lead-export = Make the files before you switch off, and take them along on a stick.

## What a screen is for: the first line of its help
about-rehearsal = A recorded workshop plays. The space bar stops it and lets it go on, the arrows up and down change its speed.
about-menu = A list to choose from. The arrows move, Enter takes the selected one, Esc does nothing.
about-prompt = A question to answer. Write, and press Enter when it is right. Esc leaves everything as it was.
about-reading = A text to read. The arrows scroll, Esc closes.
about-covered = The wall is behind the curtain, and no key touches the session. Esc, Ctrl+B or a click opens it.
about-individual = Everybody writes alone, in silence. F3 starts and stops the clock, F4 gives a minute more, F5 ends the round. When the time is up the screen says so; nothing is locked.
about-taboos = You take turns: one taboo at a time, that is how we will not have it. Tab sets the taboo against a norm. Whoever has no more for now passes (F6) and can come back in (F7).
about-curtain = One by one you vote at the keyboard. Hand it to whoever the screen names; Enter opens the ballot. Nothing is shown before all are in.
about-run-off = These norms tie. Raise your hand for one of them; each votes once. F6 adds up.
about-confirmed = This is what the group stands by. Read it aloud. F9 opens the ranking again, if the group wants to.
about-sheet = This is the sheet as it will print. F7 goes nearer, the arrows move the sheet, Esc closes.
about-making = The files are being made. You can do other things meanwhile. Esc stops after the file that is being made.

## The line mode
plain-welcome = Verdiverksted in lines, without screens.
plain-how = Type a line and press Enter. Where something is to be said, the line is what you say. A number selects the line with that number. What you ask for begins with a slash, as /next, and the beginning of the word is enough. All that is saved is told with "Saved."
plain-how-keys = A question mark tells all that you can ask for here. Where the text names a key, as F6 or Ctrl+Z, ask for it in the same way: /F6. A norm that begins with a slash is typed with two. Ctrl+D leaves safely.
plain-saved = Saved.
plain-bye = Left.
plain-blank = empty
plain-answer = Type the answer on one line.
plain-stands = It reads now: { $words }
plain-here = selected
plain-turn = { $who } has the turn
plain-hint-norm = Type one norm on one line.
plain-hint-taboo = Type one taboo on one line.
plain-like = Not added yet. /{ $both } lets both stand, /{ $same } adds the words to what stands.
plain-marked = marked
plain-open = opened
plain-ticked = ticked
plain-not-ticked = not ticked
plain-hands = Select a norm by its number, and type how many hands with a slash before it, as /3.
plain-ballot = /open opens the ballot. Nothing is hidden on this screen: what is typed and read out can be seen and heard by others, also afterwards. Turn the screen away, use headphones, and clear the window before the next one. Or vote on paper.
plain-again = again
plain-time = time
plain-clear = empty
plain-save = where is it saved
plain-redo = redo
plain-place = give a place
plain-move-up = move up
plain-move-down = move down
plain-unfold = unfold
plain-fold = fold
plain-choice-before = choice before
plain-finer = finer
plain-coarser = coarser
plain-key-up = up
plain-key-down = down
plain-key-right = right
plain-key-left = left
plain-minutes = { $n ->
    [one] One minute left.
   *[other] { $n } minutes left.
}
plain-left = Left on the clock: { $left } ({ $state }).
plain-time-up = The time is up.
plain-cleared = The field is empty.
plain-selected = Selected: { $words }
plain-gone = Gone: { $words }
plain-renumbered = The numbers in the list have changed. /again tells all.
plain-many-rows = { $n } lines have changed. /again tells all.
plain-about-poster = This is how the value poster will be. /make poster makes the files, /back goes to the word cloud and the plenary.
plain-about-export = /make the files makes the files that are ticked, and tells where they are. /tick 1 ticks file 1, or takes the tick away. /choose 17 changes choice 17.
plain-no-row = There is no line with the number { $n }.
plain-no-field = There is nothing to fill in here, so nothing was done.
plain-doubt = Not said yet: it is also the name of something that you can ask for. Type /{ $act } for that, or the same line once more to say it.
plain-lost = A question mark tells what you can ask for. /again tells all.
plain-about-plenary = Here the groups’ norms become main messages. The program suggests norms that say the same, and says how sure that is. A suggestion or a norm becomes a main message by its number, with /to a message 1, and all sure suggestions with /all sure. Mark several with /mark 2 to gather them yourselves. /unfold 1 tells what it is made of. /on the poster 5 puts the main message with the number 5 on the poster. What you have made, the program never touches.
plain-can = You can ask for: { $acts }. A question mark tells all.
plain-can-go = You can ask for: { $acts }. { $next } goes on. A question mark tells all.
plain-go = { $next } goes on. A question mark tells all.
plain-choose = Type the number. You can also ask for: { $acts }.
plain-all = This is what you can ask for here, with the key in brackets:
plain-with-row = A number after it is for the line with that number, as /reword 2.
plain-many = Several begin so: { $acts }. Type a little more.
plain-unknown = Nothing here is called “{ $asked }”. A question mark tells all that you can ask for.
plain-unknown-near = Nothing here is called “{ $asked }”. Did you mean { $near }?

# Finding acts and what was said, and what can be chosen on the way
key-palette = all choices
key-search = search
key-do = do it
key-redo = redo
key-save = show where the session is saved
key-language = change language
key-mouse = free the mouse, or take it back
key-move-up = move up
key-move-down = move down
key-finer = finer: more suggestions, more alike
key-coarser = coarser: fewer suggestions, gathering more
key-left = as the left arrow
key-right = as the right arrow
act-speak-nb = Show the screen in bokmål
act-speak-nn = Show the screen in nynorsk
act-speak-en = Show the screen in English
act-bell-on = Turn on the bell that rings when the time is up
act-bell-off = Turn off the bell that rings when the time is up
act-mouse-take = Give the mouse back to the program
act-mouse-free = Free the mouse to select text
language-now = The screen is in English now. { $key } changes again.
bell-on = A bell rings when the time is up.
bell-off = No bell rings when the time is up. The screen still says so.
mouse-taken = The mouse works in the program again: click what you like.
mouse-free = The mouse is free, so you can select text on the screen. { $key } takes it back.
palette-title = What would you like to do?
palette-hint = Type some of its name, such as “undo” or “poster”
palette-none = Nothing here is called that. Try another word, or fewer letters.
palette-go = Go to { $place }
search-title = Search all that was said: { $n } of { $of }
search-hint = Type one or more words. All their forms are found.
search-none = Nobody said anything with those words.
search-empty = Nothing has been said yet.
search-not-ready = Searching …
search-norm = norm
search-taboo = taboo
search-theme = main message
search-withdrawn = withdrawn
search-merged = merged with another
search-nowhere = No screen shows it any more.
broke-search = the search through what was said
settings-wrong = { $n ->
    [one] Something in the settings is wrong, so the default holds there. { $first }
   *[other] { $n } settings are wrong, so the defaults hold there. The first: { $first }
}
act-plain-signs = Show plain signs only
act-all-signs = Show all signs
act-coach-on = Turn on hints on wording
act-coach-off = Turn off hints on wording

## For whoever is here for the first time
now-tie = A tie at the cut, F8 chooses a rule
key-more = more

## What is there for the mouse

ballot-give = Give the norm place
