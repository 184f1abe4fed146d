"""Four page designs that nobody looked at while the extraction of main text was tuned: they are scored only. Each function takes an
`Item` (designs.py says what it holds) and gives the bytes of a page."""
import html
import json


def hashed_classes(a):
    """A build tool named the classes; metadata in a graph; a menu in a div, related links between paragraphs."""
    e = html.escape
    graph = {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": a.site, "url": "https://" + a.host},
        {"@type": ["NewsArticle", "Article"], "headline": a.title, "datePublished": a.date + "T06:12:44.000Z",
         "publisher": {"@type": "Organization", "name": a.site}, "author": [{"@type": "Person", "name": a.author}],
         "mainEntityOfPage": {"@id": a.url}}]}
    out = [f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{e(a.title)} | {e(a.site)}</title>'
           f'<script type="application/ld+json">{json.dumps(graph)}</script>'
           '<style>.css-9ab{color:red}</style><script>window.__STATE__={"a":"<p>Niet lezen</p>"}</script></head><body>'
           '<div class="css-1ab2"><div class="css-77x"><a href="/">Home</a><a href="/sport">Sport</a><a href="/regio">Regio</a>'
           '<a href="/opinie">Opinie</a><a href="/puzzels">Puzzels</a></div>'
           f'<div class="css-k3"><h1 class="css-h0">{e(a.title)}</h1><div class="css-m2"><span>{e(a.author)}</span> '
           f'<span>{a.date_words}, 07:12</span> <span>Leestijd 3 min</span></div>'
           '<div class="css-p9"><img src="/i.jpg" alt="Een brug"><div class="css-q1">De brug op een eerdere dag. Beeld: Hollandse Foto</div></div>']
    for i, paragraph in enumerate(a.paragraphs):
        out.append(f'<div class="css-z{i % 3}"><p class="css-t5">{e(paragraph)}</p></div>')
        if i == 1:
            out.append('<div class="css-r8"><span>Lees ook</span><a href="/1">Gemeente wil af van oude bomen langs de singel</a>'
                       '<a href="/2">Zo duur werd de vakantie dit jaar</a></div>')
    out.append('<div class="css-n4"><h3>Elke ochtend het nieuws in je mailbox?</h3><p>Meld je aan voor onze nieuwsbrief en ontvang '
               'dagelijks het belangrijkste nieuws.</p><form><input name="email"><button>Aanmelden</button></form></div></div>'
               '<div class="css-f2"><h2>Meer uit Binnenland</h2><ul>'
               + "".join(f'<li><a href="/x{i}">{t}</a><span>Het verhaal achter de gebeurtenis van gisteren in het dorp.</span></li>'
                         for i, t in enumerate(a.others)) + '</ul></div>'
               '<div class="css-c0"><p>Wij gebruiken cookies om deze site goed te laten werken en om advertenties te tonen. Door op '
               'akkoord te klikken ga je hiermee akkoord.</p><button>Akkoord</button></div>'
               f'<div class="css-b1">© {e(a.site)} 2024. Alle rechten voorbehouden. <a href="/privacy">Privacy</a></div></div></body></html>')
    return "".join(out).encode()


def broadcaster(a):
    """Data attributes instead of classes, microdata, bold lists of links, a poll and reactions in sections."""
    e = html.escape
    blocks = []
    for i, paragraph in enumerate(a.paragraphs):
        blocks.append(f'<div data-block="text"><p>{e(paragraph)}</p></div>')
        if i == 0:
            blocks.append('<div data-block="image"><picture><source srcset="x.webp"><img src="x.jpg"></picture>'
                          '<p><small>De plek waar het gebeurde, gezien vanaf de dijk (Omroep / T. Veen)</small></p></div>')
        if i == 2:
            blocks.append('<div data-block="links"><p><strong>Meer hierover:</strong></p><ul><li><a href="/a">Bewoners al jaren boos '
                          'over plannen</a></li><li><a href="/b">Wat vooraf ging: een overzicht</a></li></ul></div>')
    page = (f'<!DOCTYPE html>\n<html lang="nl-NL">\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8">\n'
            f'<title>{e(a.title)} - {e(a.site)}</title>\n<meta name="description" content="{e(a.paragraphs[0][:120], quote=True)}">\n'
            f'<link rel="canonical" href="{a.url}">\n</head>\n<body>\n<div role="banner"><ul><li><a href="/">{e(a.site)}</a></li>'
            '<li><a href="/radio">Radio</a></li><li><a href="/tv">TV gids</a></li></ul></div>\n<div role="navigation"><a href="/nieuws">'
            'Nieuws</a> <a href="/weer">Weer</a></div>\n<div role="main" itemscope itemtype="https://schema.org/NewsArticle">\n'
            f'<h1 itemprop="headline">{e(a.title)}</h1>\n<p><time itemprop="datePublished" datetime="{a.date}T10:00:00+01:00">'
            f'{a.date_words}</time> · <span itemprop="author">{e(a.author)}</span></p>\n' + "\n".join(blocks) +
            '\n<section data-poll><h2>Stelling</h2><p>Wat vind jij van dit plan? Geef je mening in onze poll.</p><label>Eens</label>'
            '<label>Oneens</label></section>\n<section id="reageer"><h2>Reacties (2)</h2><div><b>Kees1954</b><p>Dit had ik jaren geleden '
            'al voorspeld, maar niemand wil naar gewone mensen luisteren.</p></div><div><b>Anja</b><p>Ik vind het juist een heel goed '
            'besluit van de gemeente, eindelijk gebeurt er iets.</p></div></section>\n</div>\n<div role="contentinfo"><p>Omroepgebouw, '
            'Kade 12. Heb je een tip? Mail de redactie via nieuws@example.org of bel ons.</p></div>\n</body></html>')
    return page.encode()


def nested_tables(a):
    """Tables in tables and font tags, paragraphs parted by two line breaks, Windows-1252, no metadata at all."""
    e = html.escape
    body = "<br><br>\n".join(e(paragraph, quote=False) for paragraph in a.paragraphs)
    page = (f'<HTML><HEAD><TITLE>{e(a.site)}: {e(a.title)}</TITLE></HEAD>\n<BODY BGCOLOR=#FFFFFF TOPMARGIN=0>\n'
            '<TABLE WIDTH=760 BORDER=0><TR><TD COLSPAN=3><IMG SRC=kop.gif WIDTH=760></TD></TR>\n<TR><TD WIDTH=120 VALIGN=top>'
            '<TABLE><TR><TD><FONT SIZE=1><A HREF=a.htm>Voorpagina</A><BR><A HREF=b.htm>Binnenland</A><BR><A HREF=c.htm>Buitenland</A>'
            '<BR><A HREF=d.htm>Economie</A><BR><A HREF=e.htm>Sport</A></FONT></TD></TR></TABLE></TD>\n<TD WIDTH=480 VALIGN=top>'
            f'<TABLE CELLPADDING=4><TR><TD><FONT FACE=Verdana SIZE=4><B>{e(a.title)}</B></FONT><BR><FONT SIZE=1>{a.date_words}</FONT></TD></TR>'
            '<TR><TD><TABLE ALIGN=right WIDTH=180><TR><TD><IMG SRC=foto.jpg><BR><FONT SIZE=1>Foto ter illustratie, gemaakt in het '
            f'voorjaar.</FONT></TD></TR></TABLE>\n<FONT FACE=Verdana SIZE=2>{body}</FONT></TD></TR>'
            '<TR><TD><FONT SIZE=1><A HREF=mail.htm>Mail dit bericht</A> | <A HREF=print.htm>Print dit bericht</A></FONT></TD></TR></TABLE></TD>\n'
            '<TD WIDTH=160 VALIGN=top><TABLE BGCOLOR=#EEEEEE><TR><TD><FONT SIZE=1><B>Meest gelezen</B><BR>'
            + "<BR>".join(f'<A HREF=n{i}.htm>{e(t)}</A>' for i, t in enumerate(a.others)) +
            '</FONT></TD></TR></TABLE></TD></TR>\n<TR><TD COLSPAN=3 ALIGN=center><FONT SIZE=1>Copyright 2003 '
            f'{e(a.site)}. Niets uit deze uitgave mag worden overgenomen.</FONT></TD></TR></TABLE></BODY></HTML>')
    return page.encode("cp1252", "xmlcharrefreplace")


def field_items(a):
    """Fields of a content system; the body in the metadata too, on one line; a teaser for subscribers, tags, share bars."""
    e = html.escape
    data = {"@context": "http://schema.org", "@type": "NewsArticle", "headline": a.title, "datePublished": a.date,
            "dateModified": a.date, "articleBody": " ".join(a.paragraphs), "publisher": {"@type": "NewsMediaOrganization", "name": a.site}}
    page = (f'<!DOCTYPE html><html lang="nl" prefix="og: https://ogp.me/ns#"><head><meta charset="utf-8" />'
            f'<meta property="og:title" content="{e(a.title, quote=True)}" /><meta property="og:url" content="{a.url}" />'
            f'<meta property="og:site_name" content="{e(a.site, quote=True)}" /><title>{e(a.title)}</title>'
            f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script></head>'
            '<body class="path-node node--type-article has-sidebar comment-enabled"><div class="dialog-off-canvas-main-canvas">'
            '<header role="banner"><nav class="block-menu"><ul><li><a href="/">Home</a></li><li><a href="/regio">Regio</a></li></ul></nav>'
            '</header><div class="layout-content"><div class="node__header"><span class="field--name-field-label">Binnenland</span>'
            f'<h1><span class="field--name-title">{e(a.title)}</span></h1><div class="field--name-created">{a.date_words}</div></div>'
            '<div class="node__content"><div class="field--name-field-media"><img src="/a.jpg"/><div class="field--name-field-copyright">'
            '© Fotograaf Belga</div></div><div class="clearfix text-formatted field field--name-body field--type-text-with-summary">'
            '<div class="field__item">')
    for i, paragraph in enumerate(a.paragraphs):
        page += f"<p>{e(paragraph)}</p>\n"
        if i == 1:
            page += '<div class="paragraph--type--promo"><p>Word abonnee en lees onbeperkt alle artikelen, al vanaf 2 euro per week.</p></div>'
    page += ('</div></div><div class="field--name-field-tags"><div class="field__label">Tags</div><a href="/t/1">gemeente</a> <a href="/t/2">politiek</a></div>'
             '<ul class="social-sharing"><li><a href="#">Deel op Facebook</a></li><li><a href="#">Tweet dit bericht</a></li></ul></div></div>'
             '<aside class="layout-sidebar"><h2>Net binnen</h2><ul>' + "".join(f'<li><a href="/{i}">{e(t)}</a></li>' for i, t in enumerate(a.others)) +
             '</ul></aside><footer><p>Onze redactie werkt volgens de code van de Raad voor de Journalistiek.</p></footer></div></body></html>')
    return page.encode()


DESIGNS = [hashed_classes, broadcaster, nested_tables, field_items]
