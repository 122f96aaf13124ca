/**
 * A language pack: the words with which news pages in a language mark the parts of a page. One file per language, data
 * only. Sources: pages of papers, CLDR for months and parts of the day, grammars for stop words.
 */

/**
 * Words or phrases, separated by "|" or line breaks; "[a/b] c" stands for "a c" and "b c". If text is folded before it
 * is compared, spelling variants, case and punctuation at the end need no rows of their own.
 */
export type Words = string;

type Lists<K extends string> = { readonly [list in K]?: Words };

/** Words, each with a number: "one=1|half=0.5". */
export type Numbers = string;

/** The purpose of a boilerplate block. */
export type BoilerplateKind =
  | 'related'
  | 'promo'
  | 'advert'
  | 'share'
  | 'metadata'
  | 'credit'
  | 'disclaimer'
  | 'tags'
  | 'comments'
  | 'end';

/**
 * Where in its block a phrase occurs. `whole`: it fills the block. `opening`: it opens a block of at most 160 characters, before
 * a separator or words that do not form a sentence. `label`: it opens a block before a separator, a name or a date. `signature`: it
 * opens a block of any length, since no report contains it; words after " … " must follow later. `ending`: it ends a block.
 */
export type Position = 'whole' | 'opening' | 'label' | 'signature' | 'ending';

/**
 * A kind of boilerplate in a table of phrases. A `button` is a related link itself, so what follows is not part of it. `signed`
 * is metadata with ordinary words, which count only before the name of a person.
 */
export type PhraseKind = BoilerplateKind | 'button' | 'signed';

/** What a newsroom says about its own text. */
export type NoteKind = 'correction' | 'update' | 'ai' | 'translation' | 'sponsored';

/** Ordered rows, separated by commas: "January|Jan, February|Feb". */
export type Rows = string;

/** A language. Lists without any words are omitted. */
export interface Language {
  /** Language tag (BCP 47). */
  readonly tag: string;
}

export type PageList =
  /** Endings of a verb that asks the reader for something. */
  | 'requestEndings'
  /** Parts of words, one of which is in every call, as a cheap check before a line is folded. */
  | 'callHints'
  /** The same for calls of several sentences. */
  | 'longCallHints'
  /** Social networks and messengers, what readers are asked to do there at the end of a line, and words of other calls. */
  | ('platforms' | 'followVerbs' | 'ours' | 'apps' | 'downloads' | 'news')
  /** "The author", and words that open a note about the author in brackets. */
  | ('writers' | 'writerNoteOpenings')
  /** Labels of an author's portrait, of a summary box, of the running text, and of an urgent live entry. */
  | ('writerLabels' | 'summaryLabels' | 'bodyLabels' | 'liveLabels' | 'questionsLabels')
  | 'breakingLabels'
  /** Words in the headline of a live page; numbers of titles in words, and words before such a number. */
  | ('liveWords' | 'ordinals' | 'stepWords')
  /** Words that open the first line after an article. */
  | 'endingLabels'
  /** Words with which a page asks for money or a login before it continues. */
  | 'paywallPhrases'
  /** Words of rows of share buttons, in lower case. */
  | 'shareWords'
  /** Words for things counted next to a number: "12 views", "Comments (3)". */
  | ('countWords' | 'commentWords')
  /** Words for a picture, for its source, and other labels of a credit. */
  | ('pictureWords' | 'creditWords' | 'creditLabels')
  /** Labels in front of the maker of a picture, without punctuation. Makers and archives, besides the agencies; their last words. */
  | ('makerLabels' | 'pictureSources' | 'archiveWords' | 'captionLabels')
  /** Words next to ©, and what may stand in its place. */
  | ('copyrightWords' | 'rightsReserved')
  /** Kinds of pictures, which are part of the caption, never a credit. */
  | 'pictureKinds'
  /** Phrases of error pages; words for a page, and words between one and "not found". */
  | ('notFound' | 'pageWords' | 'betweenPageAndVerb' | 'notThere' | 'needsScripts')
  | ('consentWords' | 'agreeButtons' | 'buyButtons' | 'rupees')
  /** Words at the start of a gallery's headline, and words anywhere in it. */
  | ('galleryLabels' | 'galleryPhrases')
  /** Words before the number of a page, and between the number of a page or picture and their total. */
  | ('partWords' | 'outOf')
  /** Whole headlines of pages about the site itself; the rest of such a headline without the site's name. */
  | ('standingPages' | 'aboutNames' | 'siteNameJoints')
  /** The label of a breadcrumb. Labels of tags, and those that count as such only before links. */
  | ('breadcrumbLabels' | 'tagLabels' | 'topicLabels')
  /** The root of a site in breadcrumbs and among tags; sections of a site. */
  | ('homeLabels' | 'rootTags' | 'sectionLabels');

/** The words that surround an article on its page. */
export interface PageWords extends Language, Lists<PageList> {
  /** Phrases that belong to the page, not to the report. */
  readonly boilerplate?: { readonly [kind in `${PhraseKind} ${Position}`]?: Words };
  /**
   * Calls to the reader, one per line: follow us, click for more news, tell us what you think. Each site phrases them
   * differently, so they are recognized by combinations of words: "promo 40 long: ^a|b + c|d* + …e" is a promo of at most 40
   * words and possibly several sentences; it begins with a or b, has c or a word that begins with d, and ends with e. A line
   * that begins with "+" continues the one above. A disclaimer may always have several sentences.
   */
  readonly calls?: string;
  /**
   * How notes of each {@link NoteKind} open, separated by ";" or line breaks: "ai: this story … by AI; correction: Erratum". What is
   * behind " … " follows later in the sentence; a phrase without it is a label before a colon or dash.
   */
  readonly notes?: string;
}

export type TextList =
  /** "By": a name follows without punctuation. Words that are part of a name, and words that belong to the name before them. */
  | 'byWords'
  /** Labels in front of names. An editor or publisher counts only if nobody else is named. */
  | 'writerPrefixes'
  /** Labels that a comma may follow. */
  | ('commaPrefixes' | 'editorPrefixes' | 'agencyPrefixes' | 'deskPrefixes')
  /** The label that BBC pages print, hidden, before the title of an author. */
  | 'roleLabels'
  /** Words after a name that say what the person is, also at the end of longer titles. */
  | 'personTitles'
  /** "Date", abbreviated, before a day without its month; months of another calendar. */
  | ('dayPrefixes' | 'otherMonths')
  /** Labels in front of a date. */
  | ('publishedLabels' | 'modifiedLabels')
  /** News agencies; words for an unnamed agency; words next to the name of one. */
  | ('agencies' | 'unnamedAgencies' | 'inputWords' | 'inputEndings')
  /** "And" between two names; the possible endings of a name in a byline. */
  | ('nameJoints' | 'byEndings')
  /** The words of "from PLACE, the report of NAME for PAPER" that are not names. */
  | ('fromWords' | 'reportOf' | 'reports' | 'forWords')
  /** Desk words: before a room, any words name the desk; before a correspondent, a publisher does. */
  | ('rooms' | 'teams' | 'correspondents' | 'deskWords')
  /** Words before a desk word: जागरण संवाददाता, न्यूज डेस्क; publishers, and agencies that make only pictures. */
  | ('deskModifiers' | 'organizations')
  /** Words at the end of the name of an organization, and endings of the name of a website. */
  | ('organizationWords' | 'domains')
  /** Words at the end, and at the start, of the name of an office that issues press releases. */
  | ('issuers' | 'issuerOpenings')
  /** Words of running text that no name contains, and names of accounts that several people share. */
  | 'notInNames'
  /** The end and the start of a position ("Chief Marketing Officer"). */
  | ('jobWords' | 'jobOpeners')
  | ('am' | 'pm')
  /** Words between a date and its time, between a part of the day and the hour, and after the hour. */
  | ('timeJoints' | 'aboutHours' | 'oclock')
  /** "बजकर 20 मिनट": the words around the minutes that an hour is past. */
  | ('pastHour' | 'minutes')
  /** Words after a span of time that has passed, and for the present moment. */
  | ('ago' | 'justNow')
  /** How a sentence about the past, and one about the future, ends. */
  | ('pastVerbs' | 'futureEndings')
  /** Places that appear in datelines, one line per region; regions qualify a place. */
  | ('cities' | 'regions')
  /** Words before a danda that are not places. */
  | 'notPlaces'
  /** Words that do not exist without their ः, inside (a longer word may continue) or at the end. */
  | ('innerVisarga' | 'finalVisarga');

/** The words for reading a text: names, dates and places. Separate, because `samachar/text` loads nothing else. */
export interface TextWords extends Language, Lists<TextList> {
  /** Twelve rows from January on, and seven from Sunday on. */
  readonly months?: Rows;
  readonly weekdays?: Rows;
  /** Parts of the day with their first hour and the hour at which they end, longer names first: "late night|night 21-5, dawn 0-8". */
  readonly dayParts?: string;
  /** Hours in words; minutes that a word before an hour adds; counts that are not hours. */
  readonly hourWords?: Numbers;
  readonly hourFractions?: Numbers;
  readonly counts?: Numbers;
  /** Spans of time in seconds. */
  readonly spans?: Numbers;
  /** Days relative to today; those that may be in the past or the future. */
  readonly namedDays?: Numbers;
  readonly twoWayDays?: Numbers;
}

type SentenceList =
  /** Words before a full stop that does not end a sentence; those that are abbreviations only before a number. */
  | ('abbreviations' | 'numberLabels')
  /** Names of Latin letters, and those that are also words. */
  | ('letterNames' | 'wordlikeLetterNames')
  /** Verbs of speech, which attribute the quote before them. */
  | 'speechVerbs'
  /** Words that end a sentence with its verb, and hardly ever a caption; those that can only be verbs. */
  | ('finiteVerbs' | 'certainVerbs');

/** The words for splitting a text into sentences, which is all that `samachar/formats` loads. */
export interface SentenceWords extends Lists<SentenceList> {}
