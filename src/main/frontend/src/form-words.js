// What the form viewer says by itself, in German. English is its own language.
const german = {
  'Add new': 'Hinzufügen',
  'All values selected': 'Alles ausgewählt',
  'Collapse': 'Einklappen',
  'Date and time must both be entered.': 'Tragen Sie Datum und Uhrzeit ein.',
  'Decrement': 'Verringern',
  'Expand all ({value})': 'Alle {value} zeigen',
  'Field is required.': 'Hier fehlt noch eine Angabe.',
  'Field must be a valid email.': 'Das ist keine E-Mail-Adresse.',
  'Field must be a valid international phone number. (e.g. +4930664040900)': 'Schreiben Sie die Nummer mit Landesvorwahl, zum Beispiel +49 211 …',
  'Field must have maximum length of {value}.': 'Höchstens {value} Zeichen.',
  'Field must have maximum value of {value}.': 'Höchstens {value}.',
  'Field must have minimum length of {value}.': 'Mindestens {value} Zeichen.',
  'Field must have minimum value of {value}.': 'Mindestens {value}.',
  'Field must match pattern {value}.': 'Die Angabe hat nicht die verlangte Form.',
  'Increment': 'Erhöhen',
  'Next page': 'Nächste Seite',
  'No content to show.': 'Hier ist nichts zu zeigen.',
  'No files selected': 'Keine Datei ausgewählt',
  'No results': 'Nichts gefunden',
  'Nothing to show.': 'Hier ist nichts zu zeigen.',
  'Previous page': 'Vorige Seite',
  'Remove tag': 'Entfernen',
  'Search': 'Suchen',
  'Skip to search': 'Zur Suche springen',
  'Value is expected to be an integer.': 'Tragen Sie eine ganze Zahl ein.',
  'Value is not a number.': 'Das ist keine Zahl.',
  '{page} of {total}': '{page} von {total}',
  '{value} files selected': '{value} Dateien ausgewählt',
};

export function translate(template, replacements = {}) {
  const spoken = document.documentElement.lang === 'de' ? german[template] ?? template : template;
  return spoken.replace(/\{([^}]+)\}/g, (whole, key) => replacements?.[key] ?? whole);
}
