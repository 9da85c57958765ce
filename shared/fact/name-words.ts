const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/**
 * Words that have a capital and name nothing: they begin sentences, are days, months, zones or units, or are short for what
 * everybody has.
 */
export const NO_NAMES = list(
  [
    'a an the and or but if nor in on at by for from of to with without about around nearly almost some most many all no not nobody everyone everybody anyone somebody any each every both few several more less other others another',
    'this that these those it its they their there here we our us you your he she his her i who whose what which when where why how whether as after before since until while although because so then than now today tomorrow yesterday tonight please',
    "do don’t don't never always stop avoid keep stay return bring throw boil drink eat feed use call ring phone check go leave close shut change wash contact turn move wait take look see ask send report watch follow come open read write also only just over under near outside inside between during within again still yet once",
    'one two three four five six seven eight nine ten eleven twelve first second third half dozens hundreds thousands is are was were has have had will would can could should may might must let',
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
    'gmt utc bst cet cest est edt am pm km kg mg ml kw mw gw kwh mwh gwh mb gb tb eur usd gbp chf uk us eu un faq sms qr pdf tv id pin url wifi vat ceo cfo coo cto hr pr it mp nhs ok',
    'update correction statement notice warning alert news information info help important urgent water power gas energy heat electricity supply traffic rain snow fire smoke flooding data food milk production delivery service access work police staff nothing something everything management production everybody people batch lot flight file',
  ].join(' '),
);

/** What a place is of: it names one only together with another word. */
export const SITES = list(
  'street road avenue lane square way drive close hill park school library hospital clinic church station hall centre center bridge river lake bay harbour port airport terminal plant works factory depot warehouse site reservoir tower house court building hotel market stadium arena museum college university academy nursery mall shop store garage yard quay pier gate',
);

/** What other names have in them and what makes none by itself: directions, offices, kinds of organisations, languages. */
export const ORDINARY = list(
  'north south east west northern southern eastern western central upper lower great little old new saint st mr mrs ms miss dr prof professor sir lady lord chief executive officer director manager head president minister prime mayor council county city town village district borough department ministry agency authority services brigade ambulance health rail company group limited ltd plc inc corp gmbh ag institute office team board union bank government state national royal international federal european british english welsh scottish irish german french american emergency public press media customer operations security environment environmental',
);
