"""What makes a change binding."""

import pytest

from policydiff.clauses.parse import parse
from policydiff.promise.read import promise_of

TABLE = [
    ("若您继续使用我们的服务,即表示您同意接受修订后的政策。", "continued_use"),
    ("变更生效后,您继续访问本网站的,视为您已接受更新后的政策。", "continued_use"),
    ("您应停止使用本服务,否则视为您接受修改后的政策。", "continued_use"),
    ("您同意并继续使用本产品,即意味着您同意本政策(含更新版本)。", "continued_use"),
    ("对于重大变更,我们会重新取得您的同意。", "explicit"),
    ("只有您点击“同意”后,更新后的政策才对您生效。", "explicit"),
    ("政策更新时我们会以弹窗展示,并由您选择同意或拒绝。", "explicit"),
    ("未经您明确同意,我们不会削减您按照本政策所应享有的权利。", "none"),
    ("如您不同意更新后的政策,请停止使用本服务。", "none"),
    ("如果更新的内容需要采集您的位置,我们会再次征求您的同意。", "none"),
    ("若您继续使用,即表示同意更新后的政策。但对于重大变更,我们会征得您的明示同意。", "explicit"),
    ("在法律法规要求的情况下,我们会就更新取得您的同意。", "none"),
    ("Your continued use of the Service after any changes constitutes acceptance of the new policy.", "continued_use"),
    ("By using the Service after we post changes to this policy, you agree to be bound by them.", "continued_use"),
    ("You will be deemed to have accepted the changes by your continued use of the Site.", "continued_use"),
    ("If you do not agree to the changes, please stop using the Service.", "none"),
    ("Without your explicit consent, we will not reduce your rights under this policy.", "none"),
    ("If we make material changes, we will ask for your consent.", "explicit"),
    ("We will obtain your consent to material changes where required by law.", "none"),
    ("We will require you to review and accept the new policy before you continue to use the app.", "explicit"),
    ("The new version applies to you only after you accept it.", "explicit"),
    ("We will notify you of changes and, if required by applicable law, obtain your consent.", "none"),
    ("变更发布后,您继续使用平台即表示接受修订后的政策。", "continued_use"),
    ("如您不接受变更,可以注销账户;继续使用则视为接受。", "continued_use"),
    ("更新后的政策须经您确认后生效。", "explicit"),
    ("您於本政策變更後繼續使用本服務者,視為您已同意變更後的政策。", "continued_use"),
    ("首次启用新功能时,我们会弹窗并请您确认同意。", "none"),
    ("在适当情况下,我们会就更新重新获取您的同意。", "none"),
    ("Continuing to use the app after updated terms apply means you accept the updated terms.", "continued_use"),
    ("If you keep using the Service after the changes take effect, you accept the new policy.", "continued_use"),
    ("We will seek your explicit consent to any material changes.", "explicit"),
    ("We may, where required, ask for your consent to changes.", "none"),
    ("Use of the Site following any update signifies your agreement to the revised policy.", "continued_use"),
    ("We may update this policy from time to time.", "none"),
]


@pytest.mark.parametrize(("sentences", "consent"), TABLE)
def test_consent(sentences: str, consent: str) -> None:
    title = "二、本政策的变更" if "。" in sentences else "2. Changes to this policy"
    assert promise_of(parse(f"隐私政策\n\n{title}\n\n{sentences}\n")).consent == consent


def test_use_as_consent_to_this_version_alone_is_none() -> None:
    assert promise_of(parse("隐私政策\n\n您使用我们的服务,即表示您同意本政策。\n")).consent == "none"


def test_the_sentence_on_consent_may_stand_far_from_the_change_section() -> None:
    text = (
        "隐私政策\n\n此外,在我们更新本政策后,您继续使用我们的产品,将视为您同意本政策。\n\n一、我们收集的信息\n\n"
        "我们收集您的手机号码。\n\n二、本政策的修订\n\n对于重大变更,我们会推送通知。\n"
    )
    promise = promise_of(parse(text))
    assert promise.consent == "continued_use"
    assert promise.consent_sentence == "此外,在我们更新本政策后,您继续使用我们的产品,将视为您同意本政策。"
    assert promise.channels == ("push",)
