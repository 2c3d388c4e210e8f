import type { DeskEffectWords } from './en-desk-effect.ts';

export const deDeskEffect: DeskEffectWords = {
  deskEffect: {
    title: 'Was Empfehlungen brachten',
    by: 'Betrachtet nach',
    bys: {
      suggestion: 'Empfehlung',
      kind: 'Art der Empfehlung',
      bundle: 'Set',
      objection: 'Einwand',
      cashier: 'Person',
      product: 'Artikel',
      department: 'Warengruppe',
      'customer-group': 'Kundengruppe',
      day: 'Tag',
      week: 'Woche',
      weekday: 'Wochentag',
      hour: 'Stunde',
    },
    from: 'Erster Tag',
    until: 'Letzter Tag',
    noDay: 'Das ist kein Tag.',
    lastDays: (days) => `${days} Tage`,
    make: 'Bericht erstellen',
    intro:
      'Der Bericht zählt die abgeschlossenen Verkäufe dieser Kasse, abzüglich dessen, was seither zurückkam: welche Karten gezeigt und angenommen wurden, was Kundinnen und Kunden dagegen sagten und was es einbrachte. Er entsteht neben dem Verkaufen; nichts wartet auf ihn.',
    nothing: 'An diesen Tagen gab es keine abgeschlossenen Verkäufe. Andere wählen.',
    noRows: 'Nichts dieser Art ist an diesen Tagen geschehen.',
    failed: 'Der Bericht ist nicht gelungen. Noch einmal versuchen; das Protokoll sagt sonst, warum.',
    cancelled: 'Abgebrochen. Es wurde nichts erstellt.',
    progress: (done, of) => `${done} von ${of} Verkäufen`,
    cancel: 'Abbrechen',
    made: 'Der Bericht ist fertig.',
    madeOf: (by, from, until) => `${by}, ${from} bis ${until}`,
    columns: {
      name: 'Name',
      shown: 'Gezeigt',
      accepted: 'Angenommen',
      rate: 'Quote',
      expected: 'Andere zur gleichen Zeit',
      declined: 'Abgelehnt',
      returned: 'Zurück',
      sales: 'Verkäufe',
      units: 'Stück/Verkauf',
      margin: 'Marge',
      saving: 'Ersparnis',
      effect: 'Mehr je Verkauf',
    },
    total: 'Alle Verkäufe',
    measured: 'Gegen Verkäufe ohne Empfehlungen',
    noControl:
      'An diesen Tagen blieb kein Verkauf ohne Empfehlungen; was sie brachten, lässt sich nicht von dem trennen, was ohnehin gekauft worden wäre.',
    attach: (accepted, shown, rate, sales, margin) =>
      `${accepted} von ${shown} Karten angenommen (${rate}); ${sales} Verkäufe, Marge ${margin}.`,
    before: (first, last, says) => `Davor, ${first} bis ${last}: ${says}`,
    noneBefore: 'keine Verkäufe.',
    earlier: (figure) => `davor ${figure}`,
    earlierHint:
      '„Davor“ sind ebenso viele Tage unmittelbar vor diesen. Auch Jahreszeit und Preise ändern sich: Was Empfehlungen taten, sagen nur Verkäufe ohne sie. Von zwanzig Zeilen ohne jede Wirkung sagt eine zufällig „mehr“ oder „weniger“.',
    ofThisTill: (till, store, enrolled) =>
      `Nur ${till} in ${store}. ${
        enrolled
          ? 'Die Seite der Zentrale zeigt die Filialen nebeneinander, ihr nächtlicher Bericht, was Empfehlungen in jeder brachten.'
          : 'Kassen und Filialen lassen sich vergleichen, sobald sie einer Zentrale berichten.'
      }`,
    profit: (net, share) => `Netto ohne Steuer ${net}; Marge davon ${share}.`,
    marginNote:
      'Verkäufe, Stück und Marge sind die der ganzen Verkäufe, in denen eine Zeile vorkommt; bei Artikeln und Warengruppen die ihrer eigenen Positionen. Margen sind ohne Steuer und nach Rückgaben.',
    expectedHint:
      'Gerecht verglichen: wie viele ihrer Karten die anderen in denselben Stunden der Woche verkauft hätten.',
    between: {
      more: (low, high) => `${low} bis ${high} mehr`,
      less: (low, high) => `${low} bis ${high} weniger`,
    },
    early: 'noch zu früh',
    why: 'Warum abgelehnt',
    saidNothing: 'ohne Worte',
    times: (text, times) => `${text}: ${times}`,
    noWhy: 'Niemand hat abgelehnt.',
    else: (ignored, removed, withheld) =>
      `Ohne Antwort: ${ignored}. Angenommen, dann entfernt: ${removed}. In Verkäufen ohne Empfehlungen zurückgehalten: ${withheld}.`,
    acceptedMargin: (amount) => `Angenommene Karten brachten ${amount}.`,
    noEffect:
      'Einwände werden nicht verglichen: Gegen eine Karte, die nicht gezeigt wird, wendet niemand etwas ein.',
    chartMargin: 'Marge nach Rückgaben',
    chartAccepted: 'Gezeigt und angenommen',
    print: 'Drucken',
    printRoll: 'Auf die Rolle drucken',
    pdf: 'Als PDF speichern',
    csv: 'Als CSV speichern',
    saving: 'Wird gespeichert …',
    saved: (file) => `Gespeichert: ${file}`,
    printing: 'Wird gedruckt …',
    printed: 'An den Drucker geschickt.',
    noPrinter: 'Es ist kein Bondrucker eingerichtet. Der Bericht lässt sich stattdessen speichern.',
  },
};
