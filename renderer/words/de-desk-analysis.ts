import type { DeskAnalysisWords } from './en-desk-analysis.ts';

export const deDeskAnalysis: DeskAnalysisWords = {
  deskAnalysis: {
    title: 'Was zusammen gekauft wird',
    support: 'In mindestens … % der Verkäufe',
    confidence: 'Trifft zu in mindestens … %',
    mostItems: 'Artikel in einer Menge',
    upTo: (items) => `bis zu ${items}`,
    days: 'Verkäufe der letzten',
    lastDays: (days) => `${days} Tage`,
    allDays: 'alle Verkäufe',
    noShare: 'Eine Zahl von 0,01 bis 100.',
    start: 'Auswerten',
    stop: 'Abbrechen',
    running: 'Die Verkäufe werden durchgesehen',
    cancelled: 'Abgebrochen. Es wurde nichts davon behalten.',
    done: 'Die Auswertung ist fertig.',
    failed:
      'Die Auswertung ist nicht gelungen. Mit einer höheren ersten Zahl noch einmal versuchen; das Protokoll sagt, warum.',
    intro:
      'Die Auswertung sucht Artikel, die öfter zusammen gekauft werden, als es der Zufall ergäbe, in den eigenen Verkäufen dieser Kasse. Aus einer Zeile wird mit einem Tippen der Entwurf einer Regel oder eines Sets; niemand sieht etwas davon, bevor es veröffentlicht ist. Die Kasse verkauft derweil weiter.',
    nothing: 'Nichts wird so oft zusammen gekauft. Die beiden Zahlen senken oder mehr Verkäufe nehmen.',
    filteredOut: 'Keine Zeile passt zu dieser Auswahl.',
    found: (of, baskets, least) =>
      `${of} gefunden in ${baskets} Verkäufen; jede Menge war in mindestens ${least} davon.`,
    incomplete: 'Es war mehr, als behalten werden darf. Eine höhere erste Zahl zeigt alles.',
    category: 'Warengruppe',
    anyCategory: 'Alle',
    ownOnly: 'Nur was von selbst zusammen gekauft wird',
    columns: {
      rule: 'Wer … kauft',
      offer: '… kauft auch',
      together: 'Zusammen',
      confidence: 'Davon',
      lift: '× Zufall',
      sure: 'Sicher?',
      ties: 'Nicht von selbst',
      draft: 'Entwurf',
    },
    and: ' und ',
    ofAll: (share) => `von allen ${share}`,
    sure: { sure: 'sicher', likely: 'wahrscheinlich', chance: 'vielleicht Zufall' },
    ties: {
      bundle: (name) => `im Set ${name}`,
      required: (name) => `nötig: ${name}`,
      complement: (name) => `eine Karte sagt es: ${name}`,
      partner: (name) => `Karte eines Partners: ${name}`,
    },
    led: (led, together) => `bis zu ${led} von ${together} durch eine Karte`,
    asRule: 'Regel',
    asBundle: 'Set',
    asRuleOf: (offer) => `Entwurf einer Regel, die ${offer} anbietet`,
    asBundleOf: (offer) => `Entwurf eines Sets mit ${offer}`,
    begun: {
      rule: 'Eine neue Regel ist begonnen und noch nicht gespeichert. Erst auf der Seite Beratung speichern oder verwerfen.',
      bundle:
        'Ein neues Set ist begonnen und noch nicht gespeichert. Erst auf der Seite Sets speichern oder verwerfen.',
    },
    more: 'Mehr zeigen',
    hints: {
      together:
        'Zusammen: in wie vielen Verkäufen und in welchem Teil aller. Davon: wie viele von denen, die das eine kaufen, auch das andere kaufen, neben allen.',
      sure: 'Sicher: Von allen so bezeichneten Zeilen ist höchstens eine von hundert Zufall; wahrscheinlich: höchstens eine von zwanzig; mitgezählt ist jede Zeile, die hätte gefunden werden können. Was weniger sicher ist, ist vielleicht Zufall.',
      lift: '× Zufall: 2,0 ist doppelt so oft, als wenn jeder Artikel ohne Rücksicht auf den anderen gewählt würde.',
      ties: 'Nicht von selbst: Ein eigenes Set, eine eigene Regel oder eine Karte der Kasse hat sie zusammengebracht. Dass sie zusammengehören, ist dann vorgegeben und nicht gefunden.',
    },
  },
};
