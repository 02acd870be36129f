"""What a good client makes of each case: `expect(name)`.

outcomes: each document's `outcome` or `outcome:reason`, in order, as alternatives parted by `|`; None where the case is a source's.
source: the source's `outcome` or `outcome:reason`. records: how many files. has: what the record's text must hold; lacks: what no
record may hold. asks: how often the case is asked for in one run (a number, or the most as '<=N'). kind: `urls`, `feed`, `sitemap`,
`page`. guarded: from a public address, with the address guard on. robots: served as /robots.txt. variants: further runs, each with a fresh
output directory, as changes of the expectation.
"""

MARKS = ('STARTMARK', 'ENDMARK')


def record(has=MARKS, **more):
    return dict(dict(outcomes=['new'], records=1, has=has), **more)


def failed(*reasons, **more):
    return dict(dict(outcomes=['|'.join('failed:' + r for r in reasons)], records=0), **more)


def refused(reason, **more):
    return dict(dict(outcomes=['refused:' + reason], records=0), **more)


def source(outcome, kind, **more):
    return dict(dict(source=outcome, kind=kind, outcomes=None, records=0), **more)


CASES = {
    'ok': record(), 'ok-etag': record(again=dict(outcomes=['unchanged'], validators=True)),
    # time and size
    'slow-headers': failed('timed_out'), 'slow-body': failed('timed_out'), 'never-answer': failed('timed_out'),
    'stall-mid-body': failed('timed_out'),
    'infinite-body': failed('too_large'), 'infinite-chunked': failed('too_large'),
    'infinite-1byte-chunks': failed('timed_out', 'too_large'),
    'infinite-trailers': failed('headers_too_large', 'timed_out', 'protocol_error'),
    'infinite-1xx': failed('headers_too_large', 'timed_out', 'protocol_error'),
    'huge-declared-length': failed('too_large', seconds=2),
    # header fields
    'header-flood': failed('headers_too_large', 'protocol_error'), 'header-giant': failed('headers_too_large', 'protocol_error'),
    'header-crlf-noise': dict(outcomes=['new|failed:protocol_error'], records=None),
    'header-escape': dict(outcomes=['new'], records=1),
    'dup-content-length': failed('protocol_error'), 'cl-and-te': dict(outcomes=['new|failed:protocol_error'], records=None, has=MARKS),
    'no-headers-http09': failed('protocol_error'), 'bad-status': failed('protocol_error'), 'status-999': failed('http_999'),
    'set-cookie-bomb': failed('headers_too_large', 'protocol_error'),
    # framing
    'short-body': failed('cut_short'),
    # The answer ends where its Content-Length says (RFC 9112, section 6.3); what is behind it belongs to nobody.
    'long-body': dict(outcomes=['new|failed:protocol_error'], records=None, lacks=('ENDMARK',)),
    'chunk-garbage': failed('protocol_error', 'cut_short', 'connection_failed'),
    'chunk-overflow': failed('protocol_error', 'cut_short', 'connection_failed'),
    'chunk-truncated': failed('cut_short', 'connection_failed'),
    'close-delimited': record(), 'close-delimited-cut': failed('connection_failed', 'cut_short'),
    'rst-on-accept': failed('connection_failed'), 'empty-reply': failed('connection_failed'),
    'reset-after-n': dict(outcomes=['failed:connection_failed'], records=0, forced=[['failed:connection_failed'], ['new'], ['unchanged']],
                          records_at_end=1, asks='<=2'),
    'keepalive-poison': record(paths=['/c/keepalive-poison', '/c/keepalive-poison/2', '/c/ok'],
                               outcomes=['new', 'new|failed:protocol_error', 'new|failed:protocol_error'], records=None,
                               lacks=('POISON',), asks='<=2'),
    # content codings
    'gzip-bomb': failed('too_large'), 'gzip-bomb-2layer': failed('too_large', 'unsupported_encoding', query='?n=50'),
    'encoding-stack': failed('unsupported_encoding'), 'br-bomb': failed('too_large', 'http_501'), 'zstd-bomb': failed('too_large'),
    'deflate-raw': record(), 'gzip-truncated': failed('cut_short', 'bad_encoding'), 'gzip-cut-close-delimited': failed('cut_short'),
    'gzip-no-trailer': failed('cut_short'), 'zstd-truncated': failed('cut_short'), 'gzip-multi-member': record(),
    'gzip-bad-crc': failed('bad_encoding'), 'gzip-trailing-garbage': dict(outcomes=['new|failed:bad_encoding'], records=None, has=MARKS),
    'gzip-lie': failed('bad_encoding'), 'gzip-unasked': record(), 'unknown-encoding': failed('unsupported_encoding'),
    'sitemap-gz-bomb': source('failed', 'sitemap'),
    # redirects
    'redirect-loop': failed('too_many_redirects', asks='<=11'), 'redirect-chain': failed('too_many_redirects', asks=11),
    'redirect-infinite': failed('too_many_redirects', asks=11), 'redirect-file': refused('scheme_refused'),
    'redirect-schemes': refused('scheme_refused', paths=['/c/redirect-schemes' + ('?to=' + to if to else '') for to in (
        '', 'ftp://127.0.0.1/x', 'scp://127.0.0.1/x', 'smb://127.0.0.1/x', 'dict://127.0.0.1/x', 'ldap://127.0.0.1/x',
        'data:text/html,x', 'javascript:alert(1)')], outcomes=['refused:scheme_refused'] * 8, asks=8),
    'redirect-private': refused('address_refused', guarded=True),
    'redirect-localhost-forms': refused('address_refused', guarded=True, paths=['/c/redirect-localhost-forms/%d' % i for i in range(5)],
                                        outcomes=['refused:address_refused|failed:bad_redirect'] * 5, asks=5),
    'redirect-cross-origin': dict(outcomes=['new'], records=1, others={'echo': 1}),
    'redirect-cross-port': dict(outcomes=['new'], records=1, others={'echo': 1}),
    'redirect-downgrade': dict(outcomes=['new'], records=1, others={'echo': 1}),
    'redirect-giant-location': failed('bad_redirect', 'headers_too_large', 'protocol_error'),
    'redirect-bad-location': failed('bad_redirect'), 'redirect-no-location': failed('bad_redirect'),
    'redirect-308-post': record(others={'ok': 1}), 'refresh-loop': dict(outcomes=['new'], records=1),
    'echo': dict(outcomes=['new'], records=1),
    # conditional requests
    '304-unasked': failed('protocol_error'),
    '304-forever': record(again=dict(outcomes=['unchanged']), later=(31, ['updated'])), '304-with-body': failed('protocol_error'),
    'etag-giant': record(again=dict(outcomes=['unchanged'], validators=False)), 'etag-rotating': record(again=dict(outcomes=['unchanged'])),
    'last-modified-future': record(again=dict(outcomes=['unchanged'], validators=False)),
    # politeness
    '429-forever': dict(outcomes=['failed:http_429', 'failed:held_back', 'failed:held_back'], records=0,
                        paths=['/c/429-forever', '/c/429-forever/2', '/c/ok'], again=dict(outcomes=['failed:held_back'] * 3, asks=0)),
    '503-retry-after-bad': dict(outcomes=['failed:http_503', 'failed:held_back'], records=0,
                                paths=['/c/503-retry-after-bad/0', '/c/ok'],
                                # Negative, a word, a day in 1970: nothing was asked for that could be kept to.
                                variants=[dict(paths=['/c/503-retry-after-bad/%d' % i, '/c/ok'], outcomes=['failed:http_503', 'new'],
                                               records=1) for i in (1, 2, 3)]),
    '500-always': dict(paths=['/c/500-always/%d' % i for i in range(12)], asks='<=8',
                       outcomes=['failed:http_500|failed:held_back'] * 12, records=0),
    'soft-404': dict(paths=['/c/soft-404/%d' % i for i in range(6)], asks=6, outcomes=['new'] * 6, records=6, statuses=('not_article', 'empty')),
    'captive-portal': source('failed', 'feed'),
    # robots.txt
    'robots-huge': record(robots=True, paths=['/c/ok'], seconds=30), 'robots-html': record(robots=True, paths=['/c/ok']),
    'robots-5xx': refused('robots_unreachable', robots=True, paths=['/c/ok']), 'robots-4xx': record(robots=True, paths=['/c/ok']),
    'robots-hang': refused('robots_unreachable', robots=True, paths=['/c/ok']),
    'robots-redirects': dict(robots=True, paths=['/c/ok'], outcomes=['new'], records=1, has=MARKS, others={'robots-redirects': '<=6'}),
    'robots-redos': record(robots=True, paths=['/c/ok?' + 'a' * 200], seconds=5),
    'robots-weird': record(robots=True, paths=['/c/ok', '/private/x'], outcomes=['new|failed:held_back', 'refused:robots_disallowed'], records=None),
    # traps
    'calendar-trap': source('succeeded', 'page', records=None, asks='<=3'),
    'path-growth-trap': source('succeeded', 'page', records=None, asks='<=3'),
    'session-trap': source('succeeded', 'page', records=None, asks='<=11'),
    'million-links': source('succeeded', 'page', query='?n=500000', records=None, most_new=20, max_new=20),
    'sitemap-self': source('failed|succeeded', 'sitemap', asks='<=51'),
    'feed-churn': source('succeeded', 'feed', records=None, asks=1, others={'ok': '<=50'}, most_new=50, max_new=50),
    'feed-endless-next': source('succeeded', 'feed', asks='<=10'),
    # documents
    'html-deep': record(has=('STARTMARK',), marked=True), 'html-300-deep': record(), 'html-attrs': record(seconds=2),
    'html-body-attrs': record(seconds=2), 'html-megaattr': record(small=True), 'html-node-bomb': failed('document_too_complex'),
    'html-bigtext': record(has=('STARTMARK',), marked=True), 'html-nul': record(), 'html-badutf8': record(), 'html-charset-lie': record(),
    'html-gbk-invalid': record(), 'html-utf16': record(), 'html-utf7': record(lacks=('<script>alert(1)',)), 'html-bidi': record(),
    'html-escape': record(), 'html-traversal': record(), 'html-script-json': record(), 'html-redos': record(has=('STARTMARK',), seconds=3),
    'html-base-evil': record(lacks=('javascript:', 'file:///')), 'html-entities': record(),
    'wrong-type': failed('unsupported_media_type'), 'type-confusion': record(),
    'empty-200': dict(outcomes=['new|rejected:empty|failed:empty'], records=None, statuses=('empty',)),
    # feeds that are no feeds
    'xml-lol': source('failed|succeeded', 'feed', seconds=2), 'xml-quadratic': source('failed|succeeded', 'feed', seconds=2),
    'xml-xxe': source('failed|succeeded', 'feed', others={'xxe-hit': 0}),
    'xml-dtd-remote': source('failed|succeeded', 'feed', others={'xxe-hit': 0}),
    'xml-deep': source('failed|succeeded', 'feed'), 'xml-attrs': source('failed|succeeded', 'feed', seconds=2),
    'xml-truncated': source('succeeded', 'feed', found=30, warns=True), 'xml-encoding-lie': source('succeeded', 'feed', found=1),
    'xml-million-items': source('succeeded', 'feed', found=1), 'xml-date-bombs': source('succeeded', 'feed', found=7),
    'xxe-hit': dict(outcomes=[], records=0, paths=[], asks=0),
}
