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
            "sharing|sharing rights",
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
            "data rights|data",
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
            "sharing|sharing rights",
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

REVISIONS = [
    Row(*row)
    for row in [
        # as policies are revised: communities, shops, banks, software
        ("sharing", "我们如何共享信息", "", "云服务商:我们使用云雀云存放备份,该公司按照我们的指示处理数据。"),
        ("sharing", "四、我们使用的服务", "我们使用 Larkmail 发送邮件通知。", "我们使用 Finchmail 发送邮件通知。"),
        (
            "data",
            "一、信息收集",
            "崩溃报告包含设备型号和系统版本。",
            "崩溃报告包含设备型号、系统版本和最近访问的页面地址。",
        ),
        ("data", "一、信息收集", "", "使用语音输入时,我们会申请麦克风权限,拒绝后不影响其他功能。"),
        ("data", "一、信息收集", "我们不会收集您的通讯录。", "我们会收集您的通讯录。"),
        (
            "data purpose",
            "一、信息收集",
            "",
            "(五)实名认证:依据法律要求,您需要提供真实姓名和身份证号码,用于完成实名认证。",
        ),
        ("purpose|method|purpose method", "二、信息使用", "", "您与智能助手的对话可能会被用于训练人工智能模型。"),
        ("purpose", "二、信息使用", "", "我们会利用您的反馈内容改进产品的功能和质量。"),
        ("purpose method|purpose|method", "二、信息使用", "", "我们可能会分析您的使用习惯,以便向您展示个性化广告。"),
        ("rights", "六、您的权利", "", "用户去世后,其近亲属可以查阅、复制、更正、删除其个人信息。"),
        (
            "rights",
            "六、您的权利",
            "注销账号需要满足以下条件:账号内无余额。",
            "注销账号需要满足以下条件:账号内无余额且无未完成的订单。",
        ),
        (
            "rights retention|retention rights|rights",
            "六、您的权利",
            "注销后,我们将在15日内删除您的信息。",
            "注销后,我们将在30日内删除您的信息。",
        ),
        ("security", "五、信息安全", "我们已通过信息安全等级保护二级测评。", "我们已通过信息安全等级保护三级测评。"),
        ("security", "五、信息安全", "", "请您妥善保管账号和密码,不要将密码告知他人。"),
        ("legal", "九、其他", "本协议的解释权归甲公司所有。", "本协议的解释权归本公司所有,适用中华人民共和国法律。"),
        (
            "minors",
            "七、未成年人",
            "我们不会主动收集儿童的信息。",
            "我们不会主动收集儿童的信息,游戏防沉迷系统所需的除外。",
        ),
        ("minors", "二、信息使用", "", "对于未满十四周岁的用户,我们会在取得监护人单独同意后处理其信息。"),
        ("scope", "前言", "本政策适用于网页版。", "本政策适用于网页版、桌面客户端和小程序。"),
        ("scope", "前言", "", "如果您通过第三方平台使用我们的服务,则适用该平台的隐私政策。"),
        ("contact", "联系我们", "如有疑问,请发邮件至 hi@qinghe.example。", "如有疑问,请在工单系统中提交。"),
        ("contact", "联系我们", "", "通讯地址:上海市静安区某路1号,邮编:200000"),
        ("controller", "前言", "青禾(以下简称“我们”)由青禾社区志愿者维护。", "青禾(以下简称“我们”)由青禾基金会维护。"),
        ("retention", "四、存储", "访问日志会保留 30 天。", "访问日志会保留 90 天。"),
        ("retention", "四、存储", "", "我们会定期删除不活跃账号的数据。"),
        ("location", "四、存储", "我们的服务器位于德国。", "我们的服务器位于德国和芬兰。"),
        ("change", "政策变更", "", "我们会在政策变更前 30 天在首页发布公告。"),
        ("sharing", "四、存储", "", "我们与备份服务提供商签订了保密协议,其无权将数据用于其他目的。"),
        ("data", "一、信息收集", "我们会从微信获取您的昵称和头像。", "我们会从微信获取您的昵称、头像和地区。"),
        ("method", "Cookie", "我们不响应浏览器的“请勿追踪”信号。", "我们会响应浏览器的“请勿追踪”信号。"),
        (
            "rights|rights purpose",
            "二、信息使用",
            "您不同意的,我们不会将照片用于宣传。",
            "您可以随时要求我们停止将照片用于宣传。",
        ),
        (
            "sharing",
            "三、共享",
            "以下情形无需征得您的同意:与国家安全直接相关的。",
            "以下情形无需征得您的同意:与国家安全、公共卫生直接相关的。",
        ),
        (
            "data rights|data",
            "一、信息收集",
            "以下情形收集信息无需征得您的同意:与国家安全直接相关的。",
            "以下情形收集信息无需征得您的同意:与国家安全、公共卫生直接相关的。",
        ),
        (
            "sharing",
            "Third-party services",
            "We use Larkhost to host our website.",
            "We use Finchhost to host our website.",
        ),
        (
            "sharing|sharing purpose data",
            "Who can see your data",
            "",
            "Payment processors. We use Larkpay to process donations; they receive your card details.",
        ),
        (
            "sharing",
            "How we share information",
            "We may share your information with our parent company.",
            "We may share your information with our parent company and its subsidiaries.",
        ),
        (
            "sharing",
            "How we share information",
            "We require a court order before we disclose account data.",
            "We require a subpoena or court order before we disclose account data.",
        ),
        (
            "data",
            "Information we collect",
            "We collect your IP address, browser type and referring page.",
            "We collect your IP address, browser type, referring page and approximate location.",
        ),
        ("data", "Information we collect", "You may give us your phone number.", "You must give us your phone number."),
        (
            "data",
            "Information we collect",
            "",
            "If you sign in with a social network, it sends us your name and profile picture.",
        ),
        (
            "data purpose",
            "Information we collect",
            "",
            "Telemetry: we collect crash reports and feature usage to find out which features are used.",
        ),
        (
            "data",
            "Information we collect",
            "We do not collect precise location.",
            "We collect precise location with your permission.",
        ),
        (
            "purpose",
            "How we use information",
            "",
            "We use your information to comply with legal obligations and to enforce our terms.",
        ),
        (
            "purpose",
            "How we use information",
            "We use your data to develop new features.",
            "We use your data to develop new features and train machine learning models.",
        ),
        (
            "purpose",
            "How we use information",
            "We may send you a newsletter.",
            "We may send you a newsletter and surveys.",
        ),
        ("method", "How we use information", "", "We may make automated decisions about your eligibility for credit."),
        ("method", "Cookies", "We do not respond to Do Not Track signals.", "We honour Do Not Track signals."),
        (
            "rights",
            "Your rights",
            "",
            "California residents may request that we disclose what personal information we hold about them.",
        ),
        (
            "rights",
            "Your rights",
            "You may delete your account at any time.",
            "You may delete your account at any time from the settings page.",
        ),
        ("rights", "Your rights", "", "You have the right to data portability."),
        (
            "rights",
            "Your rights",
            "We may ask you to verify your identity before we act on your request.",
            "We will ask you to verify your identity before we act on your request.",
        ),
        (
            "retention",
            "Data retention",
            "Server logs are deleted after 14 days.",
            "Server logs are deleted after 30 days.",
        ),
        ("retention", "Data retention", "", "Backups are overwritten on a rolling basis within 90 days."),
        (
            "retention",
            "Information we collect",
            "Support tickets are kept for two years.",
            "Support tickets are kept for five years.",
        ),
        (
            "security",
            "Security",
            "We review our practices every year.",
            "We review our practices every year and employ a third-party auditor.",
        ),
        ("security", "Security", "Passwords are hashed with bcrypt.", "Passwords are hashed with Argon2."),
        (
            "location",
            "Where your data is stored",
            "We store data in the United States.",
            "We store data in the United States and the European Union.",
        ),
        (
            "location legal",
            "International data transfers",
            "",
            "We comply with the EU-U.S. Data Privacy Framework as set forth by the Department of Commerce.",
        ),
        (
            "location|location legal",
            "International data transfers",
            "",
            "By using the service you understand that your data will be transferred to the United States.",
        ),
        ("change", "Changes", "We will post changes on this page.", "We will post changes on this page and email you."),
        (
            "change",
            "Changes to our privacy statement",
            "",
            "The repository holds a full history of changes to this statement.",
        ),
        (
            "scope",
            "Scope",
            "This policy applies to all our websites.",
            "This policy applies to all our websites, apps and events.",
        ),
        (
            "scope",
            "Scope",
            "",
            "Websites that we link to have their own privacy policies, and this policy does not apply to them.",
        ),
        (
            "contact",
            "Contacting us",
            "Post: Northwell Ltd., 1 High Street, Bristol",
            "Post: Northwell Ltd., 2 Low Street, Bristol",
        ),
        ("contact", "Contacting us", "", "Our EU representative is Europa GmbH, 5 Hauptstrasse, Berlin."),
        (
            "controller",
            "Who we are",
            "Northwell is a project of the Northwell Foundation.",
            "Northwell is a project of the Eastwell Foundation.",
        ),
        (
            "minors",
            "Age limits",
            "You must be at least 13 to use the service.",
            "You must be at least 16 to use the service.",
        ),
        (
            "legal",
            "Terms",
            "You grant us a licence to display your content.",
            "You grant us a licence to display, modify and distribute your content.",
        ),
        ("legal", "Disputes", "", "Any dispute will be settled by arbitration in Bristol."),
        (
            "rights contact",
            "Your rights",
            "",
            "If you are in the EU you may also lodge a complaint with a supervisory authority.",
        ),
        (
            "method rights",
            "Private repositories",
            "",
            "Our staff do not access private repositories except for security purposes or with your consent.",
        ),
        (
            "rights",
            "Cookies",
            "You can refuse cookies in your browser.",
            "You can refuse cookies in our consent tool or in your browser.",
        ),
        (
            "sharing",
            "Cookies",
            "Advertising partners such as Larkads set cookies.",
            "Advertising partners such as Larkads and Finchads set cookies.",
        ),
        (
            "purpose",
            "Legal bases",
            "We process your data on the basis of consent.",
            "We process your data on the basis of legitimate interests.",
        ),
        (
            "sharing purpose|sharing",
            "",
            "",
            "## 12. Sub-processors\n\n| Name | Purpose | Place |\n|---|---|---|\n| Larkcloud | hosting | Ireland |\n| Finchmail | e-mail | Germany |",
        ),
        (
            "method rights|method|method purpose rights|method purpose",
            "",
            "",
            "## 12. Cookies\n\nCookies are small text files that are stored on your device.\n\nWe use session cookies to keep you signed in.\n\nYou can delete cookies in your browser.",
        ),
        (
            "rights contact|rights",
            "",
            "",
            "## 12. Rights of EU residents\n\nYou have the right of access, rectification, erasure and portability.\n\nYou may lodge a complaint with a supervisory authority.",
        ),
        ("contact", "", "", "## 12. Contact\n\nNorthwell Ltd.\n\n1 High Street, Bristol\n\nprivacy@northwell.example"),
        (
            "legal",
            "",
            "",
            "## 12. Disclaimer\n\nThe site is provided as is. We are not liable for losses that arise from its use.",
        ),
        (
            "scope",
            "",
            "",
            "## 12. Links to other sites\n\nOur site links to other websites. This policy does not apply to them; please read their own policies.",
        ),
        (
            "location",
            "",
            "",
            "## 12. Where we store data\n\nWe store your data on servers in Germany. We make backups in Finland.",
        ),
        (
            "data|data purpose",
            "",
            "",
            "## 12. Device permissions\n\nCamera: to scan codes.\n\nMicrophone: to record voice messages.",
        ),
        (
            "contact",
            "",
            "",
            "## 十二、联系我们\n\n青禾软件有限公司\n\n地址:上海市静安区某路1号\n\n电子邮箱:hi@qinghe.example",
        ),
        (
            "scope",
            "",
            "",
            "## 十二、第三方链接\n\n我们的网站可能含有其他网站的链接,本政策不适用于这些网站,请您阅读其隐私政策。",
        ),
        ("legal", "", "", "## 十二、知识产权\n\n本网站的文字、图片、商标归青禾所有,未经许可不得转载。"),
        ("data|data purpose", "", "", "## 十二、设备权限\n\n相机:用于扫码。\n\n麦克风:用于发送语音。"),
        (
            "sharing|sharing legal",
            "",
            "",
            "## 十二、公司合并与收购\n\n如发生合并、收购或破产清算,您的个人信息可能会被转移,我们会要求新的持有人继续受本政策约束。",
        ),
        (
            "purpose",
            "",
            "",
            "## 十二、我们如何使用信息\n\n我们将信息用于以下目的:\n\n1. 提供和改进服务;\n\n2. 防范欺诈;\n\n3. 向您发送通知。",
        ),
    ]
]

ROWS = [*CHINESE, *ENGLISH, *SECTIONS, *ITEMS, *REVISIONS]
