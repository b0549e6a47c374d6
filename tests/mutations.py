"""One-fact mutations and harmless rewordings of the texts under gold/texts, each with the class of language it tries."""

from typing import NamedTuple


class Mutation(NamedTuple):
    """A few words of a text replaced by others."""

    what: str
    """The class of language that is tried."""
    text: str
    """Which text of gold/texts."""
    topic: str
    """What the fact is about; where either of two is right, both with '|' between; '' for any."""
    find: str
    replace: str


FACTS = [
    Mutation(*row)
    for row in [
        # purpose
        ("condition of consent dropped", "heyu", "purpose", "5.经您另行同意的其他用途。", "5.其他合理用途。"),
        ("purpose in a field", "heyu", "purpose|sharing", "使用目的:统计分析", "使用目的:广告归因"),
        ("promise removed", "tidepark-zh", "purpose", "\n我们不会把您的停车记录用于营销。\n", ""),
        ("member removed from an enumeration", "heyu", "purpose", "用于核实问题、改进服务。", "用于核实问题。"),
        ("purpose by a verb phrase", "moban", "purpose|method", "以便你在不同设备上查看", "以便向你推荐书籍"),
        ("purpose added by 并", "tidepark-zh", "purpose", "用于创建账号和发送验证码", "用于创建账号、发送验证码并推送优惠信息"),
        ("promise removed", "wrenfield", "purpose|sharing", "We do not sell personal data. ", ""),
        ("condition of consent dropped", "wrenfield", "purpose", "(e) with your consent, to send", "(e) to send"),
        ("purpose in a list of nouns", "tidepark-en", "purpose", "appeals and refunds;", "appeals, refunds and surveys;"),
        ("purpose by an infinitive", "lumivo", "purpose", "2) To analyse faults and improve", "2) To analyse faults, to predict what you will buy and to improve"),
        ("widened object", "tidepark-en", "purpose", "To detect unpaid exits, forged plates", "To detect unpaid exits"),
        # data
        ("modality", "heyu", "data", "我们可能从关联公司或者合作伙伴处取得", "我们会从关联公司或者合作伙伴处取得"),
        ("antonym of a setting", "heyu", "data", "查找附近门店时申请,默认关闭。", "查找附近门店时申请,默认开启。"),
        ("member removed from an enumeration", "heyu", "data", "步数、心率、血氧、", "步数、心率、"),
        ("kind of data replaced", "heyu", "data", "既往病史、过敏史", "家族病史、过敏史"),
        ("and for or", "heyu", "data", "您需要提供手机号码和短信验证码", "您需要提供手机号码或者短信验证码"),
        ("option turned into a duty", "heyu", "data", "您可以自行补充昵称", "您必须补充昵称"),
        ("negation dropped", "moban", "data|retention", "我们只识别条形码,不保存画面。", "我们识别条形码,并保存画面。"),
        ("condition dropped", "tidepark-zh", "data", "您使用“附近车位”时,我们会".replace(",", "\uff0c"), "我们会"),
        ("sensitive kind for a plain one", "tidepark-zh", "data", "我们收集您的手机号码", "我们收集您的身份证号码"),
        ("number within a kind", "wrenfield", "data", "only the last four digits", "only the last six digits"),
        ("member added at the end", "wrenfield", "data", "your name, class and email address", "your name, class, email address and date of birth"),
        ("sentence removed", "wrenfield", "data", " The mobile apps also send us crash reports.", ""),
        ("member removed from an enumeration", "wrenfield", "data", "browser type, pages visited and", "pages visited and"),
        ("condition of consent dropped", "tidepark-en", "data", "we read your precise location with your consent.", "we read your precise location."),
        ("adjective that widens", "tidepark-en", "data", "the IP address and the device identifier", "the IP address, nearby Wi-Fi networks and the device identifier"),
        ("qualifier in brackets dropped", "lumivo", "data|location|method", " (kept on the device only)", ""),
        # method
        ("negation dropped", "heyu", "method", "我们不使用Cookie跨站追踪您", "我们使用Cookie跨站追踪您"),
        ("way to refuse removed", "lumivo", "method|rights", "您可以在浏览器中停用Cookie,但部分页面可能无法正常显示。", ""),
        ("negation dropped", "tidepark-zh", "method", "不使用广告 Cookie", "使用广告 Cookie"),
        ("technology added", "heyu", "method", "使用本地存储缓存课程封面", "使用本地存储和设备指纹缓存课程封面"),
        ("automated decision", "heyu", "method", "运动计划和课程推荐由算法自动生成", "运动计划、课程推荐和会员价格由算法自动生成"),
        ("on the device or not", "heyu", "method|data|location", "录音只在手机上分析", "录音会上传到云端分析"),
        ("negation dropped", "tidepark-en", "method", "It uses no advertising cookies.", "It also uses advertising cookies."),
        ("staff access", "lumivo", "method|rights|security", "and our staff can not\nview them.", "and our staff may\nview them to handle complaints."),
        ("technology replaced", "wrenfield", "method", "We use strictly necessary cookies and one", "We use strictly necessary cookies, device fingerprints and one"),
        # controller
        ("affiliates dropped", "heyu", "controller", "杭州禾屿健康科技有限公司及其下属公司", "杭州禾屿健康科技有限公司"),
        ("legal form of the company", "moban", "controller", "墨斑旧书是成都墨斑文化传播有限公司(", "墨斑旧书是成都墨斑文化传播股份有限公司("),
        ("company replaced", "lumivo", "controller", 'Dongguan Lumivo Intelligent Devices Co., Ltd. ("', 'Lumivo Robotics (Foshan) Co., Ltd. ("'),
        ("joint controller added", "wrenfield", "controller", 'Wrenfield Analytics B.V. ("', 'Wrenfield Analytics B.V. and Oakmist Research Inc. ("'),
        # sharing
        ("only dropped", "heyu", "sharing", "并仅提供给您选定的医师", "并提供给签约医师"),
        ("vendor in a field", "heyu", "sharing", "合作方主体:武汉青图位置服务有限公司", "合作方主体:武汉白图位置服务有限公司"),
        ("duty of the recipient dropped", "heyu", "sharing", ",并要求接收方继续履行本政策", ""),
        ("separate consent dropped", "heyu", "sharing", "1、在取得您单独同意后共享;", "1、在必要时共享;"),
        ("payment company replaced", "moban", "sharing", "货款由微信支付结算", "货款由支付宝结算"),
        ("one more exception", "moban", "sharing", "除上述情况和法律要求外", "除上述情况、法律要求和商业合作外"),
        ("category of recipient added", "lumivo", "sharing", "云服务商、短信服务商和售后网点", "云服务商、短信服务商、营销服务商和售后网点"),
        ("second half of a promise dropped", "lumivo", "sharing", "继续受本政策约束,否则要求其重新取得您的同意", "继续受本政策约束"),
        ("recipient's legal form", "wrenfield", "sharing", "Mailthistle GmbH", "Mailthistle AG"),
        ("one more exception", "lumivo", "sharing", "competent authorities demand it.", "competent authorities or our business interests demand it."),
        ("condition dropped", "lumivo", "sharing", "device name and device status, only after you have\nlinked a smart speaker yourself.", "device name and device status."),
        ("any dropped", "tidepark-en", "sharing", "we do not provide your personal information to any third party", "we do not provide your personal information to third parties for a fee"),
        ("recipient in a table cell", "tidepark-en", "sharing", "| Car park operators |", "| Car park operators and their insurers |"),
        # rights
        ("unit of a period", "heyu", "rights", "导出文件会在3个工作日内发送", "导出文件会在3个月内发送"),
        ("duty to give reasons dropped", "heyu", "rights", "我们可能予以拒绝并说明理由", "我们可能予以拒绝"),
        ("but for neither", "heyu", "rights", "不能修改,但可以删除", "不能修改,也不能删除"),
        ("ground of deletion removed", "heyu", "rights", "3.您撤回同意;\n\n4.我们违反", "3.我们违反"),
        ("vague for a fixed time", "moban", "rights", "我们会在15天内回复", "我们会尽快回复"),
        ("new condition", "tidepark-zh", "rights", "7个工作日内完成", "核验身份证件后7个工作日内完成"),
        ("negation of a fee", "tidepark-zh", "rights", "不收取任何费用", "可能收取合理费用"),
        ("opt-out removed", "heyu", "rights|method", ",您可以在【我的-设置-隐私-个性化推荐】中关闭;", ";"),
        ("time to close an account", "moban", "rights", "我们在七个工作日内处理完毕。", "我们尽快处理完毕。"),
        ("way to exercise", "wrenfield", "rights", "Write to us or use the form under Account > Privacy.", "Write to us by post."),
        ("fee", "wrenfield", "rights", "There is no charge for a request unless", "We charge 10 euros for a request, even more where"),
        ("right removed", "wrenfield", "rights", ", to restrict or object to its use, and to withdraw consent", " and to withdraw consent"),
        ("working days to days", "tidepark-en", "rights", "within 10 working days", "within 10 days"),
        ("way to close an account", "lumivo", "rights", 'II - You can close your account under "Me - Settings - Account - Close".', "II - You can close your account by calling our hotline."),
        ("way to exercise", "tidepark-en", "rights", 'delete entries one by one under "Me > Parking records"', "ask our hotline to delete entries"),
        # contact
        ("digit of a telephone number", "moban", "contact", "028-5550-0196", "028-5550-0169"),
        ("floor of an address", "heyu", "contact|legal", "6楼,邮编:310051\n\n或者发送", "7楼,邮编:310051\n\n或者发送"),
        ("house number", "lumivo", "contact", "云杉路9号", "云杉路19号"),
        ("channel removed", "moban", "contact", "电话:028-5550-0196\n", ""),
        ("department", "tidepark-en", "contact", "Legal and Compliance Department", "Customer Care Department"),
        ("digit of a telephone number", "tidepark-en", "contact", "+86 532 5550 0173", "+86 532 5550 0178"),
        ("domain of an e-mail address", "lumivo", "contact", "E-mail: privacy@lumivo.example", "E-mail: privacy@lumivo-home.example"),
        ("house number", "wrenfield", "contact", "Lijsterkade 12", "Lijsterkade 21"),
        # retention
        ("until a date to a period", "heyu", "retention", "账号信息在您使用禾屿期间保存", "账号信息在您注销后保存一年"),
        ("deletion becomes optional", "heyu", "retention", "我们会删除您的个人信息或者做匿名化处理", "我们可能删除您的个人信息或者做匿名化处理"),
        ("at once to a period", "moban", "retention", "身份证号在核验完成后立即删除", "身份证号在核验完成后30天删除"),
        ("cell of a table", "tidepark-zh", "retention", "| 停车记录 | 2年 |", "| 停车记录 | 3年 |"),
        ("cell of a table", "tidepark-en", "retention", "until 30 days after the account", "until 90 days after the account"),
        ("one of three periods", "lumivo", "retention", "cloud videos are kept for 7 days", "cloud videos are kept for 14 days"),
        ("period removed", "wrenfield", "retention", "\nBackups are overwritten after 35 days.\n", ""),
        # location
        ("separate consent dropped", "heyu", "location", "确需提供的,我们会另行取得您的单独同意。", "确需提供的,我们会告知您。"),
        ("place of storage", "lumivo", "location", "存储在法兰克福的服务器上", "存储在都柏林的服务器上"),
        ("place widened", "tidepark-en", "location", "All information is kept on servers in China.", "All information is kept on servers in China and Singapore."),
        ("safeguard of a transfer", "wrenfield", "location", "standard contractual clauses", "adequacy decisions"),
        ("recipient's place", "wrenfield", "location", "(hosting, Ireland)", "(hosting, India)"),
        # security
        ("strength of a cipher", "heyu", "security", "AES-256", "AES-128"),
        ("hours of training", "heyu", "security", "不少于8小时的培训", "不少于4小时的培训"),
        ("channel of an incident notice", "heyu", "security", "以邮件、短信或者推送通知告诉您", "以邮件或者推送通知告诉您"),
        ("duty to report dropped", "lumivo", "security", "电子邮件告知您,并向主管部门报告", "电子邮件告知您"),
        ("level of an assessment", "tidepark-zh", "security", "网络安全等级保护三级测评", "网络安全等级保护二级测评"),
        ("safeguard removed", "lumivo", "security", "run a product security lab, sign our firmware and encrypt", "run a product security lab and encrypt"),
        ("safeguard removed", "wrenfield", "security", "encrypted in transit and at rest", "encrypted in transit"),
        ("vague for a fixed time", "wrenfield", "security", "without undue delay", "within 72 hours"),
        # minors
        ("consent of a guardian dropped", "moban", "minors", "让家长读过本政策、同意之后再使用", "让家长读过本政策之后再使用"),
        ("duty turned into advice", "lumivo", "minors", "应当事先取得父母", "建议事先取得父母"),
        ("time until deletion", "heyu", "minors|retention", "误收了儿童信息的,会立即删除", "误收了儿童信息的,会在15日内删除"),
        ("duty turned into advice", "lumivo", "minors", "fourteen must obtain", "fourteen are advised to obtain"),
        ("consent to information", "wrenfield", "minors", "has obtained the consent of a parent", "has informed a parent"),
        # scope, legal
        ("service dropped", "heyu", "scope", "手机客户端、禾屿微信小程序以及", "手机客户端以及"),
        ("service dropped", "tidepark-en", "scope", "the Tidepark app and mini program and", "the Tidepark app and"),
        ("service added", "wrenfield", "scope", "the Wrenfield mobile apps and", "the Wrenfield mobile apps, the Wrenfield forum and"),
        ("order of remedies", "moban", "legal", "双方应当先协商,协商不成的,提交", "可以提交"),
        ("forum", "wrenfield", "legal", "Disputes are heard by the courts of Utrecht.", "Disputes are settled by arbitration in Utrecht."),
        ("liability", "heyu", "legal", "造成的后果由您自行承担", "造成的后果由我们承担"),
    ]
]  # fmt: skip
"""One fact changed; the severity follows from the topic and the text's own definition, in both directions."""

PROMISES = [
    Mutation(*row)
    for row in [
        ("channel dropped", "heyu", "change", "以弹窗、短信和站内消息的方式", "以弹窗和站内消息的方式"),
        ("lead time shortened", "heyu", "change", "至少提前7日公布", "至少提前3日公布"),
        ("explicit consent to not reduce rights", "lumivo", "change|rights", "未经您明确同意,我们不会减少您依据", "我们可能减少您依据"),
        ("definition item narrowed", "lumivo", "change", "处理的个人信息类型、使用方式等", "使用方式等"),
        ("definition item narrowed", "lumivo", "change", "changes. Such as the purpose of\nprocessing personal information, the type of personal information\nprocessed, the way of using it, etc.;", "changes. Such as the purpose of\nprocessing personal information, etc.;"),
        ("open list closed", "lumivo", "change", "referred to in this Policy include but are not limited", "referred to in this Policy are limited"),
        ("lead time shortened", "tidepark-zh", "change", "我们会在生效前30日通过", "我们会在生效前7日通过"),
        ("channel dropped", "tidepark-zh", "change", "通过短信和App弹窗通知您", "通过App弹窗通知您"),
        ("consent dropped", "tidepark-en", "change", ", and ask you to click to agree again", ""),
        ("lead time dropped", "moban", "change", "我们会提前十天用", "我们会用"),
        ("inline definition narrowed", "moban", "change", "使用方式、共享对象以及", "使用方式以及"),
        ("duty turned into a possibility", "wrenfield", "change", "we will email account holders and post", "we may email account holders and post"),
        ("inline definition narrowed", "wrenfield", "change", "the way we collect, use or share", "the way we use or share"),
        ("consent by going on", "tidepark-zh", "change", "并请您重新点击同意", "您继续使用即视为同意"),
    ]
]  # fmt: skip
"""A promise of the change clause weakened: major; and the other way round, strengthened: minor."""

REWORDINGS = [
    Mutation(what, text, "", find, replace)
    for what, text, find, replace in [
        ("conjunctions", "heyu", "企业、学校、体检中心以及其他组织", "企业、学校、体检中心和其他组织"),
        ("auxiliary", "heyu", "我们会在15个工作日内回复", "我们将在15个工作日内回复"),
        ("synonym of a kind of data", "moban", "你也可以用手机号登录", "你也可以用手机号码登录"),
        ("letter case of a name", "tidepark-zh", "通过短信和App弹窗", "通过短信和APP弹窗"),
        ("preposition", "heyu", "并要求其按照我们的指示以及保密义务处理", "并要求其依照我们的指示以及保密义务处理"),
        ("for example", "heyu", "(例如体检机构的预约页)", "(比如体检机构的预约页)"),
        ("variant character", "moban", "收集昵称、聊天记录", "收集昵称、聊天纪录"),
        ("variant character", "lumivo", "二、您可以在“我-设置-账号-注销”中注销账号。", "二、您可以在“我-设置-账号-注销”中注销帐号。"),
        ("full name of a law", "heyu", "这是《网络安全法》对", "这是《中华人民共和国网络安全法》对"),
        ("full name of the country", "tidepark-zh", "位于中国境内的服务器", "位于中华人民共和国境内的服务器"),
        ("spacing of a telephone number", "heyu", "注销专线:0571-5550-0118", "注销专线:(0571)55500118"),
        ("letter case of an e-mail address", "moban", "hi@moban-books.example", "Hi@moban-books.example"),
        ("Han numerals", "heyu", "我们会在72小时内以邮件", "我们会在七十二小时内以邮件"),
        ("synonymous unit", "lumivo", "我们会在30天内答复", "我们会在三十日内答复"),
        ("quotation marks", "heyu", "您点击“同意并继续”或者", "您点击「同意并继续」或者"),
        ("reduplicated particle repaired", "moban", "协商不成的,提交", "协商不成,提交"),
        ("order of sentences", "tidepark-zh", "我们采用传输加密、分级授权和异地备份保护", "我们采用分级授权、传输加密和异地备份保护"),
        ("heading reworded", "heyu", "1、注册与登录\n", "1、注册、登录\n"),
        ("politeness", "lumivo", "任何系统都不能保证绝对安全,请您使用", "任何系统均不能保证绝对安全,请使用"),
        ("passive for active", "heyu", "我们会把必要的健康档案提供给您选定的医疗机构", "必要的健康档案会被提供给您选定的医疗机构"),
        ("pronoun for the name", "lumivo", "3、我们不会将平面图、视频用于广告", "3、路米沃不会将平面图、视频用于广告"),
        ("label style", "heyu", "1)为订立、履行您作为一方当事人的合同所必需;", "(1)为订立、履行您作为一方当事人的合同所必需;"),
        ("full stop for semicolon", "moban", "同意之后再使用;我们不向", "同意之后再使用。我们不向"),
        ("redundant word dropped", "heyu", "并在生效前至少提前7日公布", "并至少提前7日公布"),
        ("emphasis", "tidepark-zh", "我们不会把您的停车记录用于营销。", "**我们不会把您的停车记录用于营销。**"),
        ("in accordance with", "lumivo", "in\naccordance with this Policy.\nThis", "according to\nthis Policy.\nThis"),
        ("inform for notify", "tidepark-en", "we will notify you at once", "we will inform you at once"),
        ("immediately for at once", "tidepark-en", "notify you at once", "notify you immediately"),
        ("serial comma", "tidepark-en", "encryption in transit, graded authorisation and", "encryption in transit, graded authorisation, and"),
        ("spelling", "tidepark-en", "To recognise vehicles", "To recognize vehicles"),
        ("spelling", "tidepark-en", "- licence plate number", "- license plate number"),
        ("number in words", "tidepark-en", "within 10 working days", "within ten working days"),
        ("number in words and figures", "wrenfield", "at least 30 days before", "at least thirty (30) days before"),
        ("business days", "tidepark-en", "done within 7 working days", "done within 7 business days"),
        ("punctuation of a company name", "lumivo", "Co., Ltd., Product", "Co. Ltd., Product"),
        ("age phrase", "tidepark-en", "not for minors under the age of 18", "not for minors under 18 years of age"),
        ("age phrase", "wrenfield", "must be at least 16 years old", "must be 16 years of age or older"),
        ("entitled to", "wrenfield", "You have the right to access", "You are entitled to access"),
        ("can for may", "wrenfield", "You may also complain", "You can also complain"),
        ("buy for purchase", "lumivo", "Once you have purchased", "Once you have bought"),
        ("contraction", "wrenfield", "We do not knowingly collect", "We don\u2019t knowingly collect"),
        ("passive for active", "tidepark-en", "Cameras at the gates take photos of vehicles.", "Photos of vehicles are taken by cameras at the gates."),
        ("typing error repaired", "wrenfield", "This notice tells you which personal data", "This notice tells you wich personal data"),
        ("article", "lumivo", "will not be able to use the online functions", "will not be able to use online functions"),
        ("clause order", "wrenfield", "If you sign in with a school account, your school sends us your name, class and email address.", "Your school sends us your name, class and email address if you sign in with a school account."),
        ("curly quotation marks", "tidepark-en", 'When you use "Spaces nearby"', "When you use \u201cSpaces nearby\u201d"),
        ("hyphen", "wrenfield", "(email delivery, Germany)", "(e-mail delivery, Germany)"),
        ("in order to", "lumivo", "2. To learn whether the device", "2. In order to learn whether the device"),
        ("and so forth", "wrenfield", "such as health data or religious beliefs", "for example health data or religious beliefs"),
        ("bold", "tidepark-en", "We do not use your parking records for marketing.", "**We do not use your parking records for marketing.**"),
        ("title case", "wrenfield", "7. How long we keep it\n", "7. How Long We Keep It\n"),
        ("label style", "lumivo", "1) To provide the functions described above;", "(1) To provide the functions described above;"),
    ]
]  # fmt: skip
"""No fact changed: never above editorial, in both directions."""
