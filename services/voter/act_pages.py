"""What a voter is shown before he takes a matter back or changes it, whether he tapped or typed (docs/spec.md section 3)."""

from domain.cases.case import Case
from domain.cases.life_cycle import STILL_HIS
from domain.values.buttons import Button
from domain.values.errors import IllegalStepError, RefusedError
from domain.values.voter import Voter
from locales import joining
from locales import voter as voter_words
from services.case import who_reads
from services.case.main_case import goes_on_in
from services.deed import tell
from services.deed.ask import WORDS_WITHIN, wait_for
from services.deed.names import own_words
from services.deed.work import Work


def changes(work: Work, voter: Voter, case: Case) -> None:
    """「更改」: category, village of this matter, identity, 「保密」."""
    t, main = tell.words_for(work, voter), goes_on_in(work, case)
    if not case.open:
        raise RefusedError("goes_on_under", number=case.number, main=main.number) if main.open else IllegalStepError("changed", case.status)
    identity = ("show_me", t(voter_words.b_show_me)) if case.anonymous else ("hide_me", t(voter_words.b_hide_me))
    rows = [
        [(t(voter_words.b_category), Button("categories", case.id)), (t(voter_words.b_village), Button("case_villages", case.id))],
        [(identity[1], Button(identity[0], case.id)), (t(voter_words.b_confidential), Button("secret", case.id))],
    ]
    if "minor" in case.marks:
        rows[1] = rows[1][1:]
    if not case.sealed:
        rows.append([(who_reads.b_keep(work, case, t), Button("seal_keep", case.id))])
    tell.to_voter(work, voter, voter_words.ask_change(t, case.number), rows, case_id=case.id)


def supplement(work: Work, voter: Voter, case: Case) -> None:
    """「补充」: his next words are of this matter."""
    t, main = tell.words_for(work, voter), goes_on_in(work, case)
    if not main.open:
        raise IllegalStepError("spoke", case.status)
    wait_for(work, voter, "supplement", work.acted_at + WORDS_WITHIN, case_id=case.id)
    words = voter_words.ask_supplement(t, case.number) if main.id == case.id else joining.ask_supplement(t, case.number, main.number)
    tell.to_voter(work, voter, words, case_id=case.id)


def withdrawal(work: Work, voter: Voter, case: Case) -> None:
    """「撤回」 is asked about once more."""
    t = tell.words_for(work, voter)
    if case.status not in STILL_HIS:
        raise IllegalStepError("withdrawn", case.status)
    rows = [[(t(voter_words.b_withdraw_yes), Button("withdraw_yes", case.id)), (t(voter_words.b_keep), Button("keep", case.id))]]
    main = goes_on_in(work, case)
    words = (
        voter_words.ask_withdraw(t, case.number, own_words(work, [case], t)[case.id])
        if main.id == case.id
        else joining.ask_withdraw(t, case.number, main.number)
    )
    tell.to_voter(work, voter, words, rows, case_id=case.id)
