"""Maximum spanning trees with exactly one root (Chu and Liu 1965, Edmonds 1967).

The C++ twin is src/language/tree.cc; evaluation during training uses this one.
"""
import numpy as np


def decode(scores):
    """Heads (0 = root) of the best tree for scores[dependent, head], head 0 being the root.

    A fixed cost on root arcs far above every score makes one root cheapest.
    """
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:, :] = scores
    np.fill_diagonal(full, -np.inf)
    full[1:, 0] -= 1e6
    return _edmonds(full)[1:]


def _edmonds(scores):
    heads = np.argmax(scores, axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(heads), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    m = len(rest)
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    gain = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    enter = np.argmax(gain[:, rest], axis=0)
    small[m, :m] = gain[:, rest].max(axis=0)
    leave = np.argmax(scores[np.ix_(rest, cycle)], axis=1)
    small[:m, m] = scores[np.ix_(rest, cycle)].max(axis=1)
    small[0, :] = -np.inf
    below = _edmonds(small)
    out = heads.copy()
    for i in range(1, m):
        out[rest[i]] = cycle[leave[i]] if below[i] == m else rest[below[i]]
    entry = below[m]
    out[cycle[enter[entry]]] = rest[entry]
    return out


def _cycle(heads):
    state = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = heads[node]
        if node and state[node] == start:
            return np.array(path[path.index(node):])
    return None
