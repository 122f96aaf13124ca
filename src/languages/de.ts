/** German. */
import type { PageWords, SentenceWords, TextWords } from './language.ts';

export const de: PageWords = {
  tag: 'de',
  boilerplate: {
    'related whole': 'Zum Thema|Meistgelesen',
    'related opening': `Lesen Sie hierzu|Lesen Sie dazu|Lesetipp|Mehr dazu|Lesen Sie auch|Lesen Sie mehr|Lesen Sie hier
      Mehr zum Thema|Auch interessant|Das könnte Sie auch interessieren`,
    'related label': 'Mehr|Archiv',
    'button whole': `Jetzt weiterlesen|Weiterlesen|Zur Startseite|Link zum YouTube-Inhalt|Empfohlener redaktioneller Inhalt
      Empfohlener externer Inhalt|Externer Inhalt`,
    'promo whole': 'Anmelden|Abonnieren',
    'promo opening': `Sie sind bereits Kunde|Sie haben bereits ein Abo|Bereits Abonnent|Schon Abonnent|Jetzt abonnieren
      Jetzt kostenlos|Abonnieren Sie|Newsletter abonnieren|Folgen Sie uns`,
    'promo signature': `Sie können sich jederzeit wieder abmelden|Sie können den Newsletter jederzeit
      Mit der Anmeldung stimmen Sie|Mit meiner Anmeldung|An dieser Stelle finden Sie Inhalte`,
    'advert whole': 'Anzeige|Werbung',
    'share whole': 'Teilen|Drucken|Artikel teilen',
    'comments whole': 'Kommentare|Kommentieren',
    'metadata label': 'Veröffentlicht|Aktualisiert|Stand',
    'metadata ending': 'Min Lesezeit',
    'disclaimer signature': 'Alle Rechte vorbehalten',
    'tags label': 'Themen',
  },
  tagLabels: 'Schlagworte',
  liveWords: 'liveticker',
  summaryLabels: 'Das Wichtigste in Kürze|Auf einen Blick',
  creditLabels: 'Foto|Fotos|Bild|Bilder|Bildquelle|Quelle',
  notFound: 'seite nicht gefunden',
  agreeButtons: 'akzeptieren|zustimmen',
  standingPages: `impressum|datenschutz|datenschutzerklärung|nutzungsbedingungen|agb|über uns|kontakt|mediadaten`,
  homeLabels: 'Startseite',
  notes: `correction: Korrektur|Richtigstellung|Berichtigung|In einer [früheren/vorherigen/ersten] … Version; update: Dieser [Artikel/Text/Beitrag] … aktualisiert; ai: [Dieser/Diese] [Artikel/Text/Beitrag/Meldung/Übersetzung] … [KI/künstlicher Intelligenz]; translation: [Aus dem/Übersetzt] … [übersetzt/Englischen]; sponsored: [Dieser Artikel/Dieser Beitrag/Dies] … [gesponsert/bezahlt/Anzeige]`,
};

export const deText: TextWords = {
  tag: 'de',
  nameJoints: 'und',
  byWords: 'Von',
  timeJoints: 'um',
  months: `Januar|Jänner, Februar|Feber, März|Mär, , Mai, Juni, Juli, , , Oktober|Okt|oktober, , Dezember|Dez`,
};

export const deSentences: SentenceWords = {
  abbreviations: 'fig|bzw|z.b|ca|nr|str|evtl|usw',
};
