"""Page designs after the structure of common Dutch news sites, for the extraction of main text. Each function takes an `Item` and gives
the bytes of a page; make_pages.py puts articles into them. kept_out.py holds four more that are scored only."""
import dataclasses
import html
import json


@dataclasses.dataclass
class Item:
    """An article to be put into a page."""
    title: str
    paragraphs: list
    date: str        # 2019-03-12
    date_words: str  # 12 maart 2019
    author: str
    site: str
    host: str
    url: str
    others: list     # titles of other articles


def e(text):
    return html.escape(text, quote=False)


def links(a, tag="li"):
    return "".join(f'<{tag}><a href="/{i}.html">{e(title)}</a></{tag}>' for i, title in enumerate(a.others))


COOKIES = ("<p>Om u beter van dienst te zijn maakt deze website gebruik van cookies. Door verder te gaan stemt u in met het plaatsen "
           "van cookies. <a href='/cookies'>Meer informatie</a></p><button>Accepteren</button>")


def weblog(a):
    """A weblog system: entry-content, share buttons, related posts, comments."""
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "Article", "headline": a.title, "datePublished": a.date + "T09:00:00+00:00",
                                                           "wordCount": 300}, {"@type": "BreadcrumbList", "itemListElement": []}]}
    body = "\n\n".join(f"<p>{e(p)}</p>" for p in a.paragraphs)
    return f"""<!DOCTYPE html>
<html lang="nl-NL"><head><meta charset="UTF-8"><title>{e(a.title)} &#8211; {e(a.site)}</title>
<meta property="og:site_name" content="{e(a.site)}"><link rel="canonical" href="{a.url}">
<script type="application/ld+json" class="yoast-schema-graph">{json.dumps(graph)}</script></head>
<body class="post-template-default single single-post sidebar-right"><div id="page" class="site"><a class="skip-link screen-reader-text" href="#content">Ga naar de inhoud</a>
<header id="masthead" class="site-header"><nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu"><li><a href="/">Home</a></li><li><a href="/over">Over ons</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-81" class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">{e(a.title)}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{a.date}T10:00:00+01:00">{a.date_words}</time></span> <span class="byline">door <a class="url fn" href="/a">{e(a.author)}</a></span></div></header>
<div class="entry-content"><figure class="wp-block-image"><img src="a.jpg"><figcaption>Archieffoto uit een eerder jaar.</figcaption></figure>
{body}
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Delen:</h3><ul><li><a href="#">Klik om te delen met Twitter (Wordt in een nieuw venster geopend)</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>Gerelateerd</h3><ul>{links(a)}</ul></div></div>
<footer class="entry-footer"><span class="cat-links">Geplaatst in <a href="/c">Nieuws</a></span></footer></article>
<div id="comments" class="comments-area"><h2 class="comments-title">2 gedachten over dit bericht</h2><ol class="comment-list"><li class="comment"><div class="comment-content"><p>Mooi stuk, maar ik mis de mening van de bewoners zelf in dit hele verhaal.</p></div></li>
<li class="comment"><div class="comment-content"><p>Helemaal mee eens, ze hadden dat veel eerder moeten vragen aan iedereen.</p></div></li></ol>
<div id="respond"><h3>Geef een reactie</h3><p>Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *</p></div></div></main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recente berichten</h2><ul>{links(a)}</ul></section></aside></div>
<footer id="colophon" class="site-footer">Met trots mogelijk gemaakt</footer></div></body></html>""".encode()


def amp(a):
    """An AMP page: its own elements for images, menus, advertisements and consent."""
    body = "".join(f"<p>{e(p)}</p>" + ('<amp-ad width=300 height=250 type="x"><div fallback>Advertentie</div></amp-ad>' if i % 3 == 1 else "")
                   for i, p in enumerate(a.paragraphs))
    data = {"@context": "http://schema.org", "@type": "NewsArticle", "mainEntityOfPage": a.url, "headline": a.title,
            "datePublished": a.date + "T12:00:00Z", "publisher": {"@type": "Organization", "name": a.site}}
    return f"""<!doctype html><html ⚡ lang="nl"><head><meta charset="utf-8"><link rel="canonical" href="{a.url}"><title>{e(a.title)}</title>
<script type="application/ld+json">{json.dumps(data)}</script><style amp-boilerplate>body{{-webkit-animation:none}}</style><script async src="https://cdn.example.org/v0.js"></script></head>
<body><amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a href="/">Voorpagina</a></li><li><a href="/sport">Sport</a></li></ul></amp-sidebar>
<header class="amp-header"><a href="/">{e(a.site)}</a></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1>{e(a.title)}</h1><div class="amp-wp-meta">{e(a.author)} | {a.date_words}</div></header>
<figure class="amp-wp-article-featured-image"><amp-img src="a.jpg" width=600 height=400 layout=responsive></amp-img><figcaption>Beeld van de plek waar het om gaat.</figcaption></figure>
<div class="amp-wp-article-content">{body}<p class="lees-ook"><strong>Lees ook:</strong> <a href="/2">{e(a.others[0])}</a></p></div>
<amp-social-share type="twitter"></amp-social-share></article><amp-user-notification id="cookie">{COOKIES}</amp-user-notification>
<footer class="amp-wp-footer"><p>© {e(a.site)}</p><a href="#top">Terug naar boven</a></footer></body></html>""".encode()


def regional(a):
    """A regional newspaper: the introduction stands in the header, block names with elements, a player, a wall for subscribers."""
    body = "".join(f'<p class="article__paragraph">{e(p)}</p>' + (f'<div class="article__embed article__related-inline"><span class="label">Lees ook</span><a href="/9">{e(a.others[1])}</a></div>' if i == 2 else "")
                   for i, p in enumerate(a.paragraphs[1:]))
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"/><title>{e(a.title)} | Regio | {e(a.site)}</title><meta property="og:title" content="{html.escape(a.title)}"/><meta property="og:site_name" content="{e(a.site)}"/><meta property="article:published_time" content="{a.date}T05:30:00+0100"/><meta property="og:url" content="{a.url}"/></head>
<body><div class="consent-wall"><h2>Jouw privacy</h2>{COOKIES}</div><div class="topbar"><a href="/abonnement">Abonneren</a><a href="/inloggen">Inloggen</a></div>
<nav class="site-nav"><ul>{links(a)}</ul></nav><main><article class="article"><header class="article__header"><h1 class="article__title">{e(a.title)}</h1>
<p class="article__intro">{e(a.paragraphs[0])}</p><div class="article__meta"><span class="article__author">{e(a.author)}</span><time datetime="{a.date}">{a.date_words}, 06:30</time></div></header>
<div class="article__figure"><img src="x"><div class="article__caption">De wethouder tijdens een bijeenkomst. <span class="article__credit">© Eigen foto</span></div></div>
<div class="article__body">{body}</div><div class="article__newsletter"><p>Wil je elke dag het nieuws uit je eigen gemeente lezen? Schrijf je in.</p></div>
<ul class="article__tags"><li><a href="/t">Gemeenteraad</a></li></ul></article><section class="teaser-list"><h2>Net binnen</h2><ul>{links(a)}</ul></section></main>
<footer class="site-footer"><p>Op dit artikel rust auteursrecht.</p></footer></body></html>""".encode()


def broken(a):
    """Nothing is closed as it should be, attributes lack quotation marks, tags cross."""
    body = "".join(f"<P>{e(p)}\n" if i % 2 else f"<p align=justify>{e(p)}</P></b>\n" for i, p in enumerate(a.paragraphs))
    return f"""<html><head><title>{e(a.title)}</title><meta name=date content={a.date}><meta name=author content="{e(a.author)}>
</head><body bgcolor=white><div id=menu><ul><li><a href=/>Home<li><a href=/nieuws>Nieuws<li><a href=/contact>Contact</ul></div>
<div id=artikel><h1>{e(a.title)}</h2><div class=foto><img src=foto.jpg alt="kade & water"><i>Foto: H. van der Wal</div></i>
{body}</i></div></span>
<div class=reageren><h3>Reageer op dit artikel</h3><p>Reacties worden vooraf bekeken door de redactie voordat zij geplaatst worden<form><textarea></form></div>
<div id=onder><p>Deze site is gemaakt door vrijwilligers. <a href=/>naar boven</a></body>""".encode()


def table_cells(a):
    """The page is one table: menu, text and column of links in cells."""
    body = "".join(f"<p><font face='Arial' size='2'>{e(p)}</font></p>" for p in a.paragraphs)
    return f"""<html><head><title>{e(a.site)} - {e(a.title)}</title></head><body>
<table width="100%"><tr><td width="150" bgcolor="#003366" valign="top"><a href="i.html"><font color="white">Index</font></a><br><a href="s.html"><font color="white">Sport</font></a><br><a href="w.html"><font color="white">Weer</font></a></td>
<td valign="top"><h2>{e(a.title)}</h2><i>{a.date_words}</i><table align="left"><tr><td><img src="p.gif"></td></tr><tr><td><small>De haven bij avond, enkele jaren geleden</small></td></tr></table>{body}
<hr><a href="javascript:history.back()">Terug</a></td><td width="150" valign="top"><b>Ander nieuws</b><br>{''.join(f'<a href="{i}.html">{e(t)}</a><br><br>' for i, t in enumerate(a.others))}</td></tr></table></body></html>""".encode("cp1252", "xmlcharrefreplace")


def item_page(a):
    """Microdata: the body is marked, and holds a pager and buttons."""
    body = "".join(f"<p>{e(p)}</p>" for p in a.paragraphs)
    return f"""<!DOCTYPE html><html xml:lang="nl-nl"><head><meta charset="utf-8"><title>{e(a.title)}</title></head><body class="site com_content view-article">
<div class="header"><ul class="nav menu"><li><a href="/">Start</a></li><li><a href="/agenda">Agenda</a></li></ul></div><ul class="breadcrumb"><li>U bevindt zich hier: </li><li><a href="/">Home</a></li></ul>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="nl-NL"><div class="page-header"><h2 itemprop="headline">{e(a.title)}</h2></div>
<dl class="article-info"><dt>Gegevens</dt><dd class="createdby">Geschreven door <span itemprop="name">{e(a.author)}</span></dd><dd class="published">Gepubliceerd: <time datetime="{a.date}T08:00:00+01:00" itemprop="datePublished">{a.date_words}</time></dd><dd class="hits">Hits: 1204</dd></dl>
<div itemprop="articleBody">{body}</div><ul class="pager pagenav"><li class="previous"><a href="/p">Vorige</a></li><li class="next"><a href="/n">Volgende</a></li></ul></div>
<div class="moduletable"><h3>Laatste nieuws</h3><ul class="latestnews">{links(a)}</ul></div></body></html>""".encode()


def line_breaks(a):
    """Paragraphs are parted by line breaks in one div; a column of news stands before it in the page."""
    body = "<br />\n<br />\n".join(e(p) for p in a.paragraphs)
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" /><title>{e(a.title)}</title></head><body>
<div id="container"><div id="kolomlinks"><h4>Kort nieuws</h4><div class="kort"><a href="/1">{e(a.others[0])}</a><br />Automobilist gewond na botsing op de ringweg bij het dorp.</div><div class="kort"><a href="/2">{e(a.others[1])}</a><br />Vrijwilligers ruimen zwerfvuil op langs de oever van het kanaal.</div></div>
<div id="nieuwsbericht"><h1>{e(a.title)}</h1><span class="datum">{a.date_words}</span><br /><br />{body}<br /><br /><span class="bron">Bron: {e(a.site)}</span></div>
<div id="reacties"><strong>Reacties</strong><br />Jan V.: Wat een onzin weer allemaal, laat ze eerst eens iets aan de wegen doen.<br />Truus: Goed dat hier eindelijk aandacht voor komt.</div></div></body></html>""".encode("cp1252", "xmlcharrefreplace")


def script_application(a):
    """The page is empty but for a script; the text stands in the metadata only."""
    data = {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": a.title, "articleBody": "\n".join(a.paragraphs),
            "datePublished": a.date + "T11:22:33+02:00", "author": {"@type": "Person", "name": a.author}, "publisher": {"name": a.site}, "url": a.url}
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{e(a.site)}</title><script type="application/ld+json">{json.dumps([data])}</script></head>
<body><noscript>Deze site werkt alleen met JavaScript. Zet JavaScript aan in de instellingen van uw browser.</noscript><div id="app"></div><script src="/bundle.js"></script></body></html>""".encode()


def press_release(a):
    """A municipality: lists of details before, an address behind, accordions with questions."""
    body = "".join(f"<p>{e(p)}</p>" for p in a.paragraphs)
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="DCTERMS.issued" content="{a.date}"><meta name="DCTERMS.title" content="{html.escape(a.title)}"><title>{e(a.title)} | Nieuwsbericht | {e(a.site)}</title></head><body>
<div class="skiplinks"><a href="#content">Direct naar inhoud</a></div><div id="mainwrapper"><header><div class="logo">{e(a.site)}</div></header><div id="navBar"><ul>{links(a)}</ul></div>
<div class="wrapper"><div class="article content" id="content"><h1 class="news">{e(a.title)}</h1><p class="article-meta">Nieuwsbericht | {a.date_words} | 09:00</p><div class="intro"><p>{e(a.paragraphs[0])}</p></div>{body.replace(f"<p>{e(a.paragraphs[0])}</p>", "", 1)}
<div class="accordion"><h2>Zie ook</h2><ul>{links(a)}</ul></div></div><div class="contact"><h2>Contact</h2><p>Vragen over dit bericht? De afdeling communicatie is op werkdagen bereikbaar via het algemene nummer.</p></div></div>
<footer class="site-footer"><div class="column"><h2>Service</h2><ul><li><a href="/c">Contact</a></li><li><a href="/r">RSS</a></li></ul></div></footer></div></body></html>""".encode()


def tabloid(a):
    """Between any two paragraphs something else: advertisements, promotion, a video, a poll, most read."""
    fill = ['<div class="ad-slot"><span>Advertentie</span></div>', '<div class="video-player"><span>Bekijk hier de beelden van gisteren</span></div>',
            f'<div class="promo-block"><h3>Premium</h3><a href="/p">{e(a.others[0])}</a><p>Het verhaal dat iedereen gelezen moet hebben deze week.</p></div>',
            '<div class="poll"><p>Ben jij het eens met deze beslissing van het bestuur?</p></div>', f'<div class="most-read"><h3>Meest gelezen</h3><ol>{links(a)}</ol></div>']
    body = "".join(f"<p>{e(p)}</p>{fill[i % len(fill)]}" for i, p in enumerate(a.paragraphs))
    return f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>{e(a.title)} - {e(a.site)}</title><meta property="og:type" content="article"><meta property="og:title" content="{html.escape(a.title)} | {e(a.site)}"><meta property="og:site_name" content="{e(a.site)}"><meta name="pubdate" content="{a.date.replace('-', '')}"></head><body>
<div class="cookiebar">{COOKIES}</div><div class="menu-overlay"><a href="/video">Video</a><a href="/entertainment">Entertainment</a><a href="/vrouw">Vrouw</a></div>
<main class="article-page"><h1 class="headline">{e(a.title)}</h1><div class="article-body-wrapper"><div class="byline">Door {e(a.author)}</div><div class="share-bar"><a href="#">Delen</a><a href="#">Mail</a></div><div class="image-block"><img src="a.jpg"><span class="image-caption">Het gebouw waar het om draait. FOTO: EIGEN BEELD</span></div>
{body}<div class="reaction-counter">124 reacties</div></div></main><div class="newsletter-signup"><p>Ontvang het laatste nieuws als eerste in je inbox.</p></div><div class="bottom-nav"><a href="/">Home</a></div></body></html>""".encode()


def sections(a):
    """HTML5 in full: sections, figures, pull quotes in asides that repeat the text, notes of the author."""
    parts = [a.paragraphs[i:i + 3] for i in range(0, len(a.paragraphs), 3)]
    body = "".join("<section>" + "".join(f"<p>{e(p)}</p>" for p in part) + "</section>" + (f'<aside class="pullquote"><blockquote>{e(part[0][:80])}</blockquote></aside>' if i == 0 else '<figure><img src="b.jpg"><figcaption>Kaart van het gebied met de nieuwe route. Infographic: redactie</figcaption></figure>') for i, part in enumerate(parts))
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{e(a.title)}</title><meta name="dc.date" content="{a.date}"><meta name="dc.publisher" content="{e(a.site)}"></head><body><header><nav><a href="/">Voorpagina</a> <a href="/z">Zoeken</a></nav></header>
<article><header><h1>{e(a.title)}</h1><address>{e(a.author)}</address><time datetime="{a.date}">{a.date_words}</time></header>{body}<footer><p>Over de auteur: {e(a.author)} schrijft voor deze krant over bestuur en ruimte.</p></footer></article>
<aside><h2>Lees meer</h2>{links(a, "p")}</aside><footer><small>Uitgave van {e(a.site)}</small></footer></body></html>""".encode()


def print_version(a):
    """The version for the printer: a title, paragraphs, a line and an address."""
    body = "\n".join(f"<p>{e(p)}</p>" for p in a.paragraphs)
    return f"""<html><head><title>{e(a.title)}</title></head><body onload="print()"><h3>{e(a.site)}</h3><h1>{e(a.title)}</h1><p><em>Gepubliceerd op {a.date_words}</em></p>
{body}
<hr><p class="printurl">Dit artikel is afkomstig van {a.url}</p></body></html>""".encode()


DESIGNS = [weblog, amp, regional, broken, table_cells, item_page, line_breaks, script_application, press_release, tabloid, sections, print_version]
