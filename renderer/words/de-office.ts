import type { OfficeWords } from './en-office.ts';

export const deOffice: OfficeWords = {
  office: {
    tab: 'Zentrale',
    states: {
      none: 'Diese Kasse gehört zu keiner Zentrale',
      connected: 'Verbunden',
      offline: 'Nicht verbunden',
      refused: 'Etwas stimmt nicht',
      fenced: 'Diese Kasse darf nicht verkaufen',
    },
    sign: {
      connected: 'Zentrale',
      sending: (count) => `Sendet ${count}`,
      offline: (count) => `Nicht verbunden, ${count} zu senden`,
      offlineEmpty: 'Nicht verbunden',
      refused: 'Zentrale: hier nachsehen',
      fenced: 'Gesperrt: kein Verkauf',
      notices: (count) => (count === 1 ? '1 Änderung gilt nicht' : `${count} Änderungen gelten nicht`),
    },
    noticesTitle: 'Änderungen, die nicht gelten',
    noticeWhy: {
      'edit-replaced': 'wurde danach von jemand anderem geändert.',
      'edit-locked': 'ändert nur die Zentrale.',
      'edit-unsound': 'passte nicht mehr zum Rest, wie er jetzt ist.',
    },
    noticeValues: (field, kept, stands) =>
      `${field === '' ? 'Der ganze Eintrag' : field}: Ihres „${kept}“, jetzt „${stands}“`,
    restore: 'Meines wiederherstellen',
    leaveIt: 'So lassen',
    address: 'Adresse',
    store: 'Geschäft',
    waiting: 'Noch zu senden',
    waits: (count, written) => (count === 1 ? '1 Eintrag' : `${written} Einträge`),
    nothingWaits: 'Nichts, alles ist dort',
    received: 'Zuletzt angekommen',
    never: 'Noch nichts',
    parked: 'Dort beiseitegelegt',
    parkedHint:
      'Die Zentrale hat diese Einträge nicht verstanden. Sie sind dort aufgehoben; nichts wartet dahinter.',
    tryNow: 'Jetzt versuchen',
    hint: 'Die Kasse sendet von selbst, sobald ein Netz da ist, und verkauft ohne Netz genauso.',
    noneHint: 'Sie verkauft auch ohne. Zum Anmelden die Adresse und den Einmalcode der Zentrale eingeben.',
    fenceHint:
      'Ein offener Verkauf kann geparkt oder storniert werden. Um wieder zu verkaufen, die Zentrale um einen neuen Code für diese Kasse bitten und ihn hier eingeben. Nichts Verkauftes geht verloren oder zählt doppelt.',
    enrolTitle: 'Diese Kasse anmelden',
    enrolAgain: 'Neu anmelden',
    addressField: 'Adresse der Zentrale',
    code: 'Einmalcode',
    tillName: 'Name dieser Kasse',
    enrol: 'Anmelden',
    asking: 'Die Zentrale wird gefragt …',
    enrolled: (store) => `Die Kasse gehört jetzt zu ${store}.`,
    managersOnly: 'Anmelden kann die Leitung.',
    unsentNone: 'Diese Kasse gehört zu keiner Zentrale. Ihr Journal behält alles.',
    unsentNothing: 'Alles ist in der Zentrale.',
    unsent: (count, written) =>
      count === 1
        ? 'Ein Eintrag ist noch nicht in der Zentrale. Er ist hier sicher und geht von selbst dorthin.'
        : `${written} Einträge sind noch nicht in der Zentrale. Sie sind hier sicher und gehen von selbst dorthin.`,
    why: {
      unreachable: 'Sie antwortet nicht. Ist ein Netz da?',
      'timed-out': 'Sie antwortet nicht rechtzeitig.',
      fault: 'Sie meldet einen eigenen Fehler. Das geht vorbei.',
      busy: 'Sie ist beschäftigt. Das geht vorbei.',
      untrusted: 'Dieser Rechner traut ihrem Zertifikat nicht. Die Zentrale fragen.',
      redirected: 'Etwas auf dem Weg führt woandershin, etwa die Anmeldeseite eines Netzes.',
      'not-head-office': 'Dort antwortet keine Zentrale: vielleicht die Anmeldeseite eines Netzes.',
      unsigned: 'Sie kennt diese Kasse nicht. Neu anmelden.',
      forbidden: 'Sie lässt diese Kasse nicht ein. Die Zentrale fragen.',
      revoked: 'Sie hat diese Kasse abgemeldet. Die Zentrale fragen.',
      'bad-request': 'Sie versteht diese Kasse nicht. Vielleicht fehlt einer von beiden ein Update.',
      gap: 'Ihr fehlen Einträge von früher. Die Zentrale fragen.',
      'too-big': 'Ein Eintrag ist ihr zu groß. Die Zentrale fragen.',
      'not-found': 'Sie weiß nicht, was sie gefragt wird. Vielleicht fehlt ihr ein Update.',
      'unknown-row': 'Sie will Einträge haben, die diese Kasse nie schrieb. Die Zentrale fragen.',
      forgotten: 'Sie nahm Einträge an und hat sie nicht. Die Zentrale fragen.',
      'no-key':
        'Der Schlüssel neben der Datenbank fehlt: Dies ist die Kopie einer Kasse, oder die Datei ging verloren.',
      'put-back':
        'Die Datenbank ist älter als ihre Anmeldung: Sie wurde auf einen früheren Tag zurückgesetzt.',
      fork: 'Eine andere Kasse hat dasselbe Journal fortgesetzt.',
    },
  },
};
