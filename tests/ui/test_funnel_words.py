from sandbox.ui.screens.funnel.deal_table import _short, _whole


def test_several_words_in_a_narrow_cell_are_counted_and_told_whole_in_the_tooltip():
    assert (_short(()), _whole(())) == ("—", "")
    assert (_short(("Panyuan",)), _whole(("Panyuan",))) == ("Panyuan", "")
    assert (_short(("Panyuan", "Xingrui")), _whole(("Panyuan", "Xingrui"))) == (
        "Panyuan +1",
        "Panyuan · Xingrui",
    )
