use super::Shelf;
use crate::substitute::domain::Domain::*;

/// Biscuits, chocolate, sweets and crisps.
pub(super) const SWEETS: &[Shelf] = &[
    (
        Biscuit,
        &[
            "bolacha|biscoito|bolachinha|cookie|waffer|wafer|cracker|oreo|digestiva|shortbread|argola biscoito",
            "lingua veado",
            "lingua gato",
            "areia sintra",
            "palito la reine|palito champanhe",
            "palmier",
            "tostas|tosta|mini tosta|crostini|pao tostado|torrada",
            "crouton",
            "galete|galetes|tortita|bolacha arroz|bolacha milho|galete arroz",
            "gressino|grissino|palitos|picos",
            "marinheira",
            "snack|snacks",
        ],
    ),
    (
        Chocolate,
        &[
            "chocolate|tablete chocolate|tablete|barra chocolate|chocolate culinaria",
            "bombom|bombons|praline|trufa chocolate",
            "snack chocolate|kit kat|twix|bounty",
            "cacau|cacau po",
            "achocolatado|bebida achocolatada|chocolate po|chocolate soluvel|chocolate quente",
            "fantasia natal|fantasias chocolate",
            "ovo chocolate",
        ],
    ),
    (
        Sweets,
        &[
            "goma",
            "rebucado|caramelo|drops",
            "pastilha elastica|pastilhas elasticas|pastilha|chiclete|chewing gum",
            "chupa|chupa chupa",
            "marshmallow|marshmalow",
            "alcacuz",
            "nogado|torrao|turron",
            "pipoca",
            "milho pipoca",
            "amendoa pascoa|amendoa confeitada|amendoa chocolate",
        ],
    ),
    (
        Crisps,
        &[
            "batata frita|batatas fritas|batata palha|chips",
            "aperitivo|snack milho|tortilha chips|chips tortilha|nachos|pretzel|palito salgado",
        ],
    ),
];
