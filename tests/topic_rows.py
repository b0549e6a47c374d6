"""What a change is about: sentence pairs and clauses that come or go, under a heading, each with the topics a lawyer names.

All texts are invented. `topics`: all of them, blanks between; where two readings are right, '|' between.
"""

from typing import NamedTuple


class Row(NamedTuple):
    """One clause of a small policy in its two versions; an empty side is a clause that came or went."""

    topics: str
    heading: str
    old: str
    new: str


CHINESE = [
    Row(*row)
    for row in [
        # sharing: who receives
        (
            "sharing",
            "三、我们如何共享您的个人信息",
            "我们会将您的收货信息提供给承运商甲达物流。",
            "我们会将您的收货信息提供给承运商甲达物流、乙通快递。",
        ),
        (
            "sharing",
            "五、Cookie 的使用",
            "我们的网站使用云雀统计放置 Cookie,以了解页面的访问情况。",
            "我们的网站使用百灵统计放置 Cookie,以了解页面的访问情况。",
        ),
        (
            "sharing",
            "一、我们如何收集和使用您的个人信息",
            "为向您推送消息,我们的应用集成了云雀推送SDK。",
            "为向您推送消息,我们的应用集成了百灵推送SDK。",
        ),
        (
            "sharing",
            "二、我们如何使用您的信息",
            "短信验证码由云雀通信有限公司代为发送。",
            "短信验证码由百灵通信有限公司代为发送。",
        ),
        (
            "sharing",
            "四、信息的存储",
            "我们委托云雀云计算有限公司提供存储服务,数据保存在上海。",
            "我们委托百灵云计算有限公司提供存储服务,数据保存在上海。",
        ),
        (
            "sharing",
            "四、委托处理与共享",
            "我们仅在取得您的单独同意后向合作银行提供您的授信信息。",
            "我们会向合作银行提供您的授信信息。",
        ),
        ("sharing", "四、共享、转让、公开披露", "", "我们会与关联公司共享您的会员等级。"),
        (
            "sharing",
            "附件:第三方SDK目录",
            "",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息、设备标识符",
        ),
        (
            "sharing",
            "附件:第三方SDK目录",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息",
            "SDK名称:云雀地图SDK;公司名称:百灵信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息",
        ),
        (
            "data",
            "附件:第三方SDK目录",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息、传感器信息",
        ),
        (
            "purpose",
            "附件:第三方SDK目录",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示;收集个人信息类型:位置信息",
            "SDK名称:云雀地图SDK;公司名称:云雀信息技术有限公司;使用目的:地图展示、路线推荐;收集个人信息类型:位置信息",
        ),
        ("sharing", "三、对外提供", "", "我们不会出售您的个人信息。"),
        ("sharing", "三、个人信息的公开披露", "我们不会公开披露您的获奖信息。", "我们可能公开披露您的获奖信息。"),
        (
            "sharing",
            "二、我们如何使用您的信息",
            "如您选择云雀分期付款,我们会把您的姓名发送给云雀金融。",
            "如您选择云雀分期付款,我们会把您的姓名发送给云雀金融和保险公司。",
        ),
        # controller
        ("controller", "引言", "本产品由甲禾软件有限公司开发。", "本产品由乙禾软件有限公司开发。"),
        (
            "controller",
            "引言",
            "青禾阅读由杭州甲禾网络科技有限公司(以下简称“我们”)运营并提供服务。",
            "青禾阅读由杭州乙禾网络科技有限公司(以下简称“我们”)运营并提供服务。",
        ),
        ("controller contact", "九、联系我们", "公司名称:甲禾软件有限公司", "公司名称:乙禾软件有限公司"),
        # contact
        (
            "contact",
            "九、如何联系我们",
            "我们的个人信息保护负责人是王工,您可以写信与他联系。",
            "我们的个人信息保护负责人是李工,您可以写信与他联系。",
        ),
        (
            "contact",
            "五、您的权利",
            "您也可以拨打我们的投诉热线 010-12345678。",
            "您也可以拨打我们的投诉热线 010-12345679。",
        ),
        (
            "contact",
            "九、如何联系我们",
            "客服热线:4001230001(工作日9:00-18:00)",
            "客服热线:4001230001(工作日9:00-21:00)",
        ),
        ("rights contact", "九、如何联系我们", "", "如果您对我们的回复不满意,您可以向网信、市场监管等部门投诉或举报。"),
        ("rights contact", "五、您的权利", "您可以向当地消费者协会投诉。", "您可以向当地消费者协会或网信部门投诉。"),
        (
            "contact rights",
            "五、账号注销",
            "您可以拨打客服热线 4001230001 申请注销账号。",
            "您可以拨打客服热线 4001230002 申请注销账号。",
        ),
        ("contact", "九、如何联系我们", "", "您也可以通过微信公众号“青禾客服”向我们反馈问题。"),
        # rights
        ("rights", "九、联系我们", "我们将在十五个工作日内答复您的请求。", "我们将在三十个工作日内答复您的请求。"),
        (
            "rights",
            "二、我们如何使用您的信息",
            "经您主动开启后,我们才会向您发送营销短信。",
            "我们默认向您发送营销短信,您可以回复T退订。",
        ),
        (
            "rights",
            "二、我们如何使用您的信息",
            "我们会根据您的阅读记录向您推荐书籍。",
            "我们会根据您的阅读记录向您推荐书籍。您可以在“我的—设置”中关闭个性化推荐。",
        ),
        (
            "rights",
            "五、管理您的信息",
            "您可以通过“我的—设置—隐私”查看和更正您的资料。",
            "您可以通过“我的—账号与安全”查看和更正您的资料。",
        ),
        ("rights", "五、您的权利", "", "您可以导出您的个人信息副本。"),
        (
            "rights",
            "五、您的权利",
            "对于合理的请求我们不收取费用。",
            "对于合理的请求我们不收取费用,对多次重复的请求将收取一定成本费用。",
        ),
        (
            "retention rights",
            "六、账号注销",
            "账号注销后,我们会删除您的头像和昵称。",
            "账号注销后,我们会删除您的头像、昵称和全部笔记。",
        ),
        ("rights", "四、Cookie", "您可以在浏览器中清除 Cookie。", "您可以在浏览器或应用设置中清除 Cookie。"),
        # method
        (
            "method rights",
            "三、我们如何保护您的信息",
            "我们的员工不会查看您的私信内容。",
            "我们的员工可能会查看您的私信内容。",
        ),
        (
            "method rights",
            "二、我们如何使用您的信息",
            "未经您的许可,客服人员不能查看您上传的文件。",
            "客服人员为处理工单可以查看您上传的文件。",
        ),
        ("method", "二、我们如何使用您的信息", "", "我们会使用自动化系统对用户之间发送的消息进行审核和过滤。"),
        (
            "method",
            "七、Cookie 和同类技术",
            "我们使用 Cookie 记住您的登录状态。",
            "我们使用 Cookie 和本地存储记住您的登录状态。",
        ),
        (
            "method",
            "二、我们如何使用您的信息",
            "我们不会将您的浏览记录与您的身份信息合并。",
            "我们会将您的浏览记录与您的身份信息合并。",
        ),
        ("method", "二、我们如何使用您的信息", "", "我们会基于您的借阅记录形成用户画像。"),
        # data
        ("data", "附件:设备权限", "我们需要调用您的存储、相机权限。", "我们需要调用您的存储、相机、电话权限。"),
        ("data", "附件:设备权限", "权限名称:电话", "权限名称:电话、短信"),
        ("data", "一、我们收集的信息", "注册时,您需要提供手机号码。", "注册时,您需要提供手机号码和身份证号码。"),
        ("data", "一、我们收集的信息", "", "我们可能从合作的银行处获得您的信用评分。"),
        (
            "data",
            "一、我们收集的信息",
            "应用商店会向我们提供您的订阅状态。",
            "应用商店会向我们提供您的订阅状态和所在国家。",
        ),
        (
            "data",
            "二、我们如何使用您的信息",
            "我们会记录您的登录时间、IP地址,以保障账号安全。",
            "我们会记录您的登录时间、IP地址、设备型号,以保障账号安全。",
        ),
        ("data purpose", "一、我们收集的信息", "", "当您参加读书会时,我们会收集您的姓名和手机号码,用于核对报名名单。"),
        ("data", "一、我们收集的信息", "", "d) 成绩查询:我们会收集您的准考证号和考试成绩。"),
        # purpose
        (
            "purpose",
            "二、我们如何使用您的信息",
            "我们使用您的手机号码向您发送订单通知。",
            "我们使用您的手机号码向您发送订单通知和新品推荐。",
        ),
        ("purpose", "二、我们如何使用您的信息", "我们会向您发送商品促销信息。", "我们会向您发送社区活动通知。"),
        (
            "purpose",
            "一、我们收集的信息",
            "我们收集您的位置,用于显示附近的门店。",
            "我们收集您的位置,用于显示附近的门店、投放广告。",
        ),
        (
            "purpose",
            "五、Cookie 的使用",
            "我们使用 Cookie 记住您的语言。",
            "我们使用 Cookie 记住您的语言,并用于广告投放。",
        ),
        # retention
        (
            "retention",
            "一、我们收集的信息",
            "我们会收集您的登录日志,并保存六个月。",
            "我们会收集您的登录日志,并保存十二个月。",
        ),
        (
            "retention",
            "五、您的权利",
            "您删除的文件会在30天后从回收站彻底清除。",
            "您删除的文件会在60天后从回收站彻底清除。",
        ),
        ("retention", "四、信息的存储", "我们只在实现目的所必需的期限内保留您的信息。", "我们会长期保留您的信息。"),
        # location
        ("location", "四、信息的存储", "您的个人信息存储在上海的服务器上。", "您的个人信息存储在法兰克福的服务器上。"),
        ("location", "四、信息的存储", "我们不会向境外传输您的个人信息。", "我们可能会向境外传输您的个人信息。"),
        (
            "location legal",
            "四、数据跨境",
            "跨境传输时,我们会通过数据出境安全评估。",
            "跨境传输时,我们会与接收方签订标准合同。",
        ),
        ("location", "四、信息的存储", "", "我们在新加坡设有备用机房,您的数据可能会同步到该机房。"),
        # security
        (
            "security",
            "三、我们如何保护您的信息",
            "我们使用SSL协议加密传输。",
            "我们使用SSL协议加密传输,并定期进行渗透测试。",
        ),
        (
            "security",
            "三、我们如何保护您的信息",
            "发生安全事件后,我们会在72小时内以短信告知您。",
            "发生安全事件后,我们会在24小时内以短信告知您。",
        ),
        ("security", "九、联系我们", "", "发生个人信息泄露时,我们会及时以推送、短信等方式通知您。"),
        # minors
        (
            "minors",
            "六、未成年人保护",
            "若您是14周岁以下的儿童,请在监护人陪同下阅读。",
            "若您是16周岁以下的儿童,请在监护人陪同下阅读。",
        ),
        (
            "minors",
            "一、我们收集的信息",
            "未满18周岁的用户须取得监护人同意后方可注册。",
            "未满14周岁的用户须取得监护人同意后方可注册。",
        ),
        ("minors", "六、未成年人保护", "", "监护人可以随时要求我们删除儿童的个人信息。"),
        # change, by other names of the policy
        ("change", "八、指引的修订", "本指引修订后,我们会以弹窗方式通知您。", "本指引修订后,我们会以公告方式通知您。"),
        (
            "change",
            "八、其他",
            "我们可能适时修订本规则,并在生效前7日公示。",
            "我们可能适时修订本规则,并在生效前3日公示。",
        ),
        (
            "change",
            "八、协议的变更",
            "如果您不同意变更后的协议,请停止使用。",
            "如果您不同意变更后的协议,请停止使用;继续使用即视为接受。",
        ),
        ("change", "八、须知更新", "", "您可以在本页面查看本须知的历史版本。"),
        (
            "change",
            "十、附则",
            "我们有权随时修改本说明,修改后的说明自公布之日起生效。",
            "我们有权修改本说明,修改后的说明自公布之日起三十日后生效。",
        ),
        # scope
        (
            "scope",
            "一、适用范围",
            "本政策适用于青禾阅读App和青禾官网。",
            "本政策适用于青禾阅读App、青禾官网和青禾听书。",
        ),
        (
            "scope",
            "引言",
            "我们的网站包括 qinghe.cn、shop.qinghe.cn。",
            "我们的网站包括 qinghe.cn、shop.qinghe.cn、ting.qinghe.cn。",
        ),
        ("scope", "一、账号", "任何人都可以注册账号。", "账号仅通过邀请开通。"),
        ("scope", "一、适用范围", "", "本政策不适用于第三方在本平台上提供的服务。"),
        # legal
        ("legal", "七、争议解决", "争议由甲地人民法院管辖。", "争议由乙地仲裁委员会仲裁。"),
        (
            "legal",
            "七、您发布的内容",
            "您保留您发布内容的著作权。",
            "您保留您发布内容的著作权,并授予我们免费、非独家的许可。",
        ),
        (
            "legal",
            "十、责任限制",
            "因不可抗力造成的损失,我们不承担责任。",
            "因不可抗力或者第三方原因造成的损失,我们不承担责任。",
        ),
        # risk
        ("risk", "十、个人信息保护影响评估", "", "本次个人信息保护影响评估的结论为高风险。"),
        # the surroundings do not win
        (
            "data",
            "五、您的权利",
            "为核实您的身份,我们可能要求您提供手机号码。",
            "为核实您的身份,我们可能要求您提供手机号码和身份证照片。",
        ),
        ("rights", "三、我们如何共享", "您可以随时撤回对共享的授权。", "您可以在设置中随时撤回对共享的授权。"),
        ("purpose", "三、我们如何保护您的信息", "", "我们也会将日志用于分析用户的使用习惯。"),
        ("sharing", "八、未尽事宜", "", "在公司合并、收购时,您的个人信息会转移给新的主体。"),
    ]
]

ENGLISH = [
    Row(*row)
    for row in [
        # sharing
        (
            "sharing",
            "3. How we share information",
            "We share your delivery address with Swift Couriers.",
            "We share your delivery address with Swift Couriers and Blue Parcel.",
        ),
        (
            "sharing",
            "5. Cookies",
            "Our site uses Larkstat to place analytics cookies.",
            "Our site uses Finchstat to place analytics cookies.",
        ),
        (
            "sharing",
            "2. How we use your information",
            "Card payments are handled by Larkpay, which has its own privacy policy.",
            "Card payments are handled by Finchpay, which has its own privacy policy.",
        ),
        (
            "sharing",
            "1. Information we collect",
            "We use Larkmail to send receipts and store the address they went to.",
            "We use Finchmail to send receipts and store the address they went to.",
        ),
        (
            "sharing",
            "3. Sharing",
            "We share aggregated figures with sponsors only with your consent.",
            "We share aggregated figures with sponsors.",
        ),
        (
            "sharing",
            "3. Disclosure",
            "",
            "We may disclose your information to law enforcement agencies where the law requires it.",
        ),
        (
            "sharing",
            "3. Disclosure",
            "We do not sell your personal information.",
            "We may sell your personal information.",
        ),
        ("sharing", "Annex: Sub-processors", "", "| Larkcloud Ltd. | Hosting | Ireland |"),
        (
            "sharing",
            "Annex: Sub-processors",
            "Larkcloud Ltd. (hosting), Finchmail Inc. (e-mail delivery)",
            "Larkcloud Ltd. (hosting), Finchmail Inc. (e-mail delivery), Owltalk Inc. (live chat)",
        ),
        (
            "sharing",
            "3. Business transfers",
            "",
            "If we sell part of our business, your information may be passed to the buyer.",
        ),
        # controller
        (
            "controller",
            "About this policy",
            "This app is operated by Northwell Ltd.",
            "This app is operated by Southwell Ltd.",
        ),
        (
            "controller",
            "Who we are",
            "The data controller is Northwell Ltd., registered in Bristol.",
            "The data controller is Northwell Group plc, registered in Bristol.",
        ),
        (
            "controller",
            "Introduction",
            'This policy explains how Northwell Ltd. ("we", "us") handles your data.',
            'This policy explains how Southwell Inc. ("we", "us") handles your data.',
        ),
        # contact
        (
            "contact",
            "9. Contact us",
            "Write to privacy@northwell.example with any question.",
            "Write to dpo@northwell.example with any question.",
        ),
        (
            "contact",
            "9. Contact us",
            "Our data protection officer is Jane Doe.",
            "Our data protection officer is John Roe.",
        ),
        (
            "contact",
            "5. Your rights",
            "For complaints, call our hotline +44 20 7946 0001.",
            "For complaints, call our hotline +44 20 7946 0002.",
        ),
        (
            "rights contact",
            "9. Contact us",
            "",
            "You have the right to lodge a complaint with your local data protection authority.",
        ),
        (
            "rights contact",
            "5. Your rights",
            "You may complain to the Information Commissioner's Office.",
            "You may complain to the Data Protection Commission.",
        ),
        (
            "contact rights",
            "5. Closing your account",
            "To close your account, call +44 20 7946 0001.",
            "To close your account, call +44 20 7946 0002.",
        ),
        # rights
        (
            "rights",
            "9. Contact us",
            "We answer every request within 30 days.",
            "We answer every request within 45 days.",
        ),
        (
            "rights",
            "2. How we use your information",
            "We send you marketing e-mails only if you have opted in.",
            "We send you marketing e-mails unless you opt out.",
        ),
        (
            "rights",
            "5. Cookies",
            "We use cookies to remember your settings.",
            "We use cookies to remember your settings. You can switch them off in your browser.",
        ),
        ("rights", "5. Your choices", "", "You may ask us for a copy of your data in a machine-readable format."),
        (
            "rights",
            "5. Your rights",
            "You can exercise your rights free of charge.",
            "You can exercise your rights; we may charge a reasonable fee for repeated requests.",
        ),
        (
            "retention rights",
            "5. Closing your account",
            "When you close your account we delete your profile.",
            "When you close your account we delete your profile and your posts.",
        ),
        # method
        (
            "method rights",
            "4. How we protect your data",
            "Our staff cannot read your private messages.",
            "Our staff may read your private messages to resolve disputes.",
        ),
        (
            "method rights",
            "2. How we use your information",
            "No employee will look at your files without your permission.",
            "Employees may look at your files to handle a support request.",
        ),
        (
            "method|method purpose",
            "2. How we use your information",
            "",
            "We use automated systems to scan and filter messages sent between members.",
        ),
        (
            "method",
            "5. Cookies and similar technologies",
            "We use cookies to keep you signed in.",
            "We use cookies and local storage to keep you signed in.",
        ),
        (
            "method",
            "2. How we use your information",
            "We do not combine your purchase history with data from other sources.",
            "We may combine your purchase history with data from other sources.",
        ),
        (
            "method",
            "2. How we use your information",
            "",
            "We may build a profile of your interests from what you read.",
        ),
        # data
        (
            "data",
            "1. Information we collect",
            "When you sign up, we ask for your name and email address.",
            "When you sign up, we ask for your name, email address and date of birth.",
        ),
        (
            "data",
            "Device permissions",
            "The app needs camera and storage permissions.",
            "The app needs camera, storage and phone permissions.",
        ),
        ("data", "1. Information we collect", "", "Our partners may send us your credit score."),
        (
            "data",
            "1. Information we collect",
            "The app store tells us your subscription status.",
            "The app store tells us your subscription status and country.",
        ),
        (
            "data",
            "2. How we use your information",
            "We log your IP address to keep accounts safe.",
            "We log your IP address and device model to keep accounts safe.",
        ),
        (
            "data purpose",
            "1. Information we collect",
            "",
            "When you enter a contest, we collect your name and postal address in order to send you the prize.",
        ),
        # purpose
        (
            "purpose",
            "2. How we use your information",
            "We use your email address to send receipts.",
            "We use your email address to send receipts and to recommend products.",
        ),
        (
            "purpose",
            "2. How we use your information",
            "We send you e-mails about special offers.",
            "We send you e-mails about community events.",
        ),
        (
            "purpose",
            "1. Information we collect",
            "We collect your location to show shops nearby.",
            "We collect your location to show shops nearby and for targeted advertising.",
        ),
        (
            "purpose",
            "5. Cookies",
            "We use cookies to remember your language.",
            "We use cookies to remember your language and for advertising.",
        ),
        # retention
        (
            "retention",
            "1. Information we collect",
            "We keep sign-in logs for six months.",
            "We keep sign-in logs for twelve months.",
        ),
        (
            "retention",
            "5. Your rights",
            "Files you delete are purged after 30 days.",
            "Files you delete are purged after 60 days.",
        ),
        (
            "retention",
            "4. Storage",
            "We keep your data only as long as necessary for these purposes.",
            "We keep your data indefinitely.",
        ),
        # location
        (
            "location",
            "4. Storage",
            "Your data is stored on servers in Ireland.",
            "Your data is stored on servers in Ireland and Singapore.",
        ),
        (
            "location",
            "3. Sharing",
            "Our affiliates abroad cannot access your data.",
            "Our affiliates in India may access your data from there.",
        ),
        (
            "location legal",
            "6. International transfers",
            "We rely on the standard contractual clauses for transfers to the United States.",
            "We rely on the EU-U.S. Data Privacy Framework for transfers to the United States.",
        ),
        (
            "location legal",
            "6. International transfers",
            "",
            "Where we transfer data outside the EEA, we rely on adequacy decisions or on standard contractual clauses.",
        ),
        # security
        (
            "security",
            "4. How we protect your data",
            "We encrypt data in transit.",
            "We encrypt data in transit and at rest.",
        ),
        (
            "security",
            "4. How we protect your data",
            "",
            "If there is a data breach, we will notify you within 72 hours.",
        ),
        (
            "security",
            "9. Contact us",
            "We will tell you about any security incident without delay.",
            "We will tell you about any security incident within five days.",
        ),
        # minors
        (
            "minors",
            "7. Children",
            "Our service is not directed to children under 13.",
            "Our service is not directed to children under 16.",
        ),
        (
            "minors",
            "1. Information we collect",
            "Users under 18 need a parent's consent to sign up.",
            "Users under 14 need a parent's consent to sign up.",
        ),
        # change
        (
            "change",
            "8. Changes to this notice",
            "We will e-mail you before a new version of this notice takes effect.",
            "We will post a banner before a new version of this notice takes effect.",
        ),
        (
            "change",
            "8. Miscellaneous",
            "We may amend these terms from time to time and give 30 days' notice.",
            "We may amend these terms from time to time and give 7 days' notice.",
        ),
        ("change", "10. Updates", "", "Earlier versions of this statement are kept in our archive."),
        (
            "change",
            "8. Revisions of these guidelines",
            "If you do not accept the revised guidelines, please stop using the service.",
            "By continuing to use the service you accept the revised guidelines.",
        ),
        # scope
        (
            "scope",
            "1. Scope",
            "This notice covers northwell.example.",
            "This notice covers northwell.example and shop.northwell.example.",
        ),
        ("scope", "1. Accounts", "Anyone can open an account.", "Accounts are available by invitation only."),
        (
            "scope",
            "Introduction",
            "Our products include Northwell Mail and Northwell Drive.",
            "Our products include Northwell Mail, Northwell Drive and Northwell Notes.",
        ),
        # legal
        (
            "legal",
            "10. Governing law",
            "This policy is governed by the laws of England.",
            "This policy is governed by the laws of Ireland.",
        ),
        (
            "legal",
            "6. Your content",
            "You keep all rights in what you post.",
            "You keep all rights in what you post and grant us a royalty-free licence to use it.",
        ),
        (
            "legal",
            "10. Liability",
            "We are not liable for indirect damages.",
            "We are not liable for indirect or consequential damages.",
        ),
        # risk
        (
            "risk",
            "11. Impact assessment",
            "",
            "Our privacy impact assessment concluded that the processing bears a high risk.",
        ),
        # the surroundings do not win
        (
            "rights",
            "3. How we share information",
            "You can withdraw your consent to sharing by e-mail.",
            "You can withdraw your consent to sharing in the settings.",
        ),
        ("purpose", "4. How we protect your data", "", "We also use log files to analyse how the service is used."),
    ]
]

SECTIONS = [
    Row(*row)
    for row in [
        (
            "minors",
            "",
            "",
            "## 十二、儿童个人信息保护\n\n我们非常重视儿童的个人信息保护。\n\n若您未满14周岁,请在监护人的同意下使用我们的服务并提供信息。\n\n监护人可以联系我们查询、更正或删除儿童的信息。",
        ),
        (
            "retention",
            "",
            "",
            "## 十二、我们会保存多久\n\n我们仅在实现目的所必需的期限内保留您的个人信息,法律法规另有规定的除外。\n\n超出保存期限后,我们会删除您的个人信息或者进行匿名化处理。",
        ),
        (
            "location",
            "",
            "",
            "## 十二、存储地点与跨境\n\n您的个人信息存储在中国境内。\n\n如我们的境外关联公司需要访问您的个人信息,我们会按照法律的规定征得您的单独同意。",
        ),
        (
            "security",
            "",
            "",
            "## 十二、信息安全\n\n我们使用加密、访问控制等措施防止您的个人信息遭到未经授权的访问、披露或丢失。\n\n发生安全事件时,我们会及时告知您事件的情况和处置措施。",
        ),
        (
            "rights",
            "",
            "",
            "## 十二、您的权利\n\n您可以访问、更正、删除您的个人信息。\n\n您可以撤回同意。我们会在十五日内答复您的请求。\n\n我们可能要求您验证身份。",
        ),
        (
            "method",
            "",
            "",
            "## 十二、自动化决策\n\n我们会依据您的浏览和购买情况,由算法决定展示给您的商品顺序。\n\n算法不会决定您看到的价格。",
        ),
        (
            "sharing",
            "",
            "",
            "## 十二、委托处理\n\n我们会委托服务商处理您的个人信息,例如云存储服务商和短信服务商。\n\n我们会与受托方签订协议,要求其按照约定处理您的个人信息。",
        ),
        (
            "change",
            "",
            "",
            "## 十二、本指引的更新\n\n我们可能修订本指引。未经您的明确同意,我们不会减少您的权利。\n\n对于重大变更,我们会以弹窗方式通知您。重大变更包括处理目的、个人信息种类的变更。",
        ),
        (
            "minors",
            "",
            "",
            "## 12. Children\n\nOur service is meant for adults.\n\nWe do not knowingly collect personal data from children under 13. If you believe that a child has given us data, please contact us and we will delete it.",
        ),
        (
            "retention",
            "",
            "",
            "## 12. How long we keep your data\n\nWe keep your personal data only for as long as we need it for the purposes in this notice, or as the law requires.\n\nAfter that we delete or anonymise it.",
        ),
        (
            "security",
            "",
            "",
            "## 12. Security\n\nWe use encryption and access controls to protect your personal data from unauthorised access, disclosure and loss.\n\nNo system is perfectly secure.",
        ),
        (
            "sharing|sharing purpose",
            "",
            "",
            "## 12. Service providers\n\nWe engage companies that process personal data for us, such as hosting and e-mail providers.\n\nThey may use the data only to provide services to us.",
        ),
        (
            "location legal|location",
            "",
            "",
            "## 12. International transfers\n\nYour data may be processed in countries outside your own.\n\nWhere the law requires it, we use standard contractual clauses to protect it.",
        ),
        (
            "rights",
            "",
            "",
            "## 12. Your choices\n\nYou can change your e-mail preferences in your account.\n\nYou can ask us to correct or delete your data. We reply within one month.",
        ),
        (
            "data purpose",
            "",
            "",
            "## 12. Information you give us\n\nWhen you order, we collect your name, address and payment details so that we can deliver the goods.\n\nWhen you write to us, we collect your message.",
        ),
        (
            "change",
            "",
            "",
            "## 12. Changes\n\nWe may update this notice as our practices change. We will post the new version here and notify you by e-mail of important changes.",
        ),
    ]
]

ITEMS = [
    Row(*row)
    for row in [
        (
            "change",
            "八、其他",
            "重大变更包括但不限于:\n\n1. 我们的服务模式发生重大变化,如处理个人信息的目的;\n\n2. 个人信息共享、转让的主要对象发生变化;\n\n3. 您的权利及其行使方式发生重大变化。",
            "重大变更包括但不限于:\n\n1. 我们的服务模式发生重大变化,如处理个人信息的目的;\n\n2. 您的权利及其行使方式发生重大变化。",
        ),
        (
            "change",
            "8. Updates",
            "Material changes include:\n\n(a) new purposes of processing;\n\n(b) new recipients of your data;\n\n(c) changes to your rights.",
            "Material changes include:\n\n(a) new purposes of processing;\n\n(b) changes to your rights.",
        ),
        (
            "sharing",
            "三、共享",
            "我们会与以下主体共享信息:\n\n1. 承运商;\n\n2. 支付机构;",
            "我们会与以下主体共享信息:\n\n1. 承运商;\n\n2. 支付机构;\n\n3. 保险机构;",
        ),
        (
            "data",
            "一、收集",
            "注册时我们收集以下信息:\n\n1. 姓名;\n\n2. 手机号码;",
            "注册时我们收集以下信息:\n\n1. 姓名;\n\n2. 手机号码;\n\n3. 紧急联系人;",
        ),
        (
            "purpose",
            "2. Use",
            "We use your data for these purposes:\n\n- to deliver orders;\n\n- to answer questions;",
            "We use your data for these purposes:\n\n- to deliver orders;\n\n- to answer questions;\n\n- to train our models;",
        ),
        (
            "data",
            "1. Collection",
            "When you register we collect:\n\n- your name;\n\n- your address;",
            "When you register we collect:\n\n- your name;\n\n- your address;\n\n- your date of birth;",
        ),
        (
            "rights",
            "5. Your rights",
            "You have the right to:\n\n- access your data;\n\n- delete your data;",
            "You have the right to:\n\n- access your data;\n\n- delete your data;\n\n- object to marketing;",
        ),
    ]
]

ROWS = [*CHINESE, *ENGLISH, *SECTIONS, *ITEMS]
