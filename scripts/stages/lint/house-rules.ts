import type { HouseRule } from "./house-rule.js";
import { brokenPattern } from "./rules/broken-pattern.js";
import { conformingExample } from "./rules/conforming-example.js";
import { documented } from "./rules/documented.js";
import { errorStatus } from "./rules/error-status.js";
import { errorWords } from "./rules/error-words.js";
import { filter } from "./rules/filter.js";
import { futureField } from "./rules/future-field.js";
import { knownExtension } from "./rules/known-extension.js";
import { linked } from "./rules/linked.js";
import { listedValue } from "./rules/listed-value.js";
import { ownIdentifier } from "./rules/own-identifier.js";
import { pagination } from "./rules/pagination.js";
import { pairedExchange } from "./rules/paired-exchange.js";
import { possibleBounds } from "./rules/possible-bounds.js";
import { provenance } from "./rules/provenance.js";
import { related } from "./rules/related.js";
import { repeatable } from "./rules/repeatable.js";
import { repeatedValue } from "./rules/repeated-value.js";
import { requiredPath } from "./rules/required-path.js";
import { sensitive } from "./rules/sensitive.js";
import { shown } from "./rules/shown.js";
import { typed } from "./rules/typed.js";
import { unknownIdentifier } from "./rules/unknown-identifier.js";

/** The rules, causes first: those of a group run only where the groups before have found nothing. */
export const houseRules: HouseRule[][] = [
  [brokenPattern, possibleBounds, knownExtension, requiredPath],
  [pairedExchange, shown, typed, repeatable, related, sensitive],
  [
    documented,
    pagination,
    unknownIdentifier,
    conformingExample,
    listedValue,
    errorWords,
    repeatedValue,
    linked,
    filter,
  ],
  [provenance, errorStatus, futureField, ownIdentifier],
];
