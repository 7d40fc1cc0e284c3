# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Names of a page's elements, and the words by which pages call what frames their text: data for the reader."""

from __future__ import annotations

import re

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
NEVER_TEXT = frozenset(
    "script style noscript template head iframe object embed applet svg canvas audio video map select datalist button "
    "input textarea dialog rt rp meter progress link meta base".split()
)
FRAME = frozenset("nav header footer aside form menu".split())
FRAME_ROLES = frozenset("navigation banner contentinfo complementary search menu menubar dialog alertdialog".split())
LISTS = frozenset("ul ol dl div section table".split())

# Of classes and ids.
FRAME_NAME = re.compile(
    r"(?:^|[-_ ])(?:nav(?:bar|igation)?|menus?|bread-?crumbs?|crumbs?|side-?bar|footer?|page-?footer|site-?header"
    r"|copyright|share(?:bar|box)?|social|related|recommend(?:ed|ations)?|adverts?|ads?|banner|cookies?|pagination"
    r"|pager|toolbar|login|search(?:box|bar)?|subscribe|newsletter|popup|modal|promo|sponsor(?:ed)?|skip-?link|tags?"
    r"|prev-?next|daohang|dibu|fenxiang|qrcode)(?:$|[-_ \d])",
    re.IGNORECASE,
)
COMMENTS_NAME = re.compile(
    r"(?:^|[-_ ])(?:comments?(?:-?list|-?area|-?section)?|respond|disqus\w*)(?:$|[-_ ])", re.IGNORECASE
)

_BUTTON = "|".join(
    (
        r"打印(?:本页|文章)?|关闭(?:窗口|本页)?|字[号体](?:】?[：:])?|特大|大|中|小|分享(?:到|至)?[：:]?|微信|微博|朋友圈",
        r"QQ(?:空间)?|收藏(?:本页)?|复制链接|返回(?:顶部|列表|首页)|首页|点赞|在看|阅读原文|下载|T[+-]|A[+-]?",
        r"Print(?: this page)?|Share(?: this(?: page| article)?)?(?: on \w+)?|Back to top|Skip to (?:main )?content",
        r"Previous|Next|Read more|Menu|Search|Home|Facebook|Twitter|LinkedIn|WhatsApp|Email|Copy link|Save",
    )
)
# A line of nothing but buttons. No mark that may stand between them is part of one: else there were many ways to read
# one line, each of which would be tried.
BUTTONS = re.compile(rf"[\s【】\[\]|/·>《»]*(?:(?:{_BUTTON})[\s【】\[\]|/·>»]*)+", re.IGNORECASE)
# A line that tells the way through the site, or how often the page was seen.
WAY = re.compile(
    r"(?:您?(?:所在|现在|当前)?的?位置|当前位置|上一[篇条页]|下一[篇条页]|扫一扫|浏览(?:次数|量)|阅读(?:次数|量)?|点击(?:数|率|量))"
    r"\s*[：:>\d].*|You are here.*",
    re.IGNORECASE,
)
# A line of the imprint at the end of a page.
IMPRINT = re.compile(
    r".*(?:版权所有|备案|ICP|公网安备|网站标识码|技术支持|主办单位?[：:]|承办单位?[：:]|联系我们|网站地图|Copyright"
    r"|All rights reserved|©|Powered by|Privacy (?:policy|notice)|Terms (?:of|and)|Cookie)",
    re.IGNORECASE,
)
