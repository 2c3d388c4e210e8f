/** What a large general store sells, department by department; each kind of thing is a category. */
const departments: Record<string, string> = {
  printing:
    'inkjet printer, laser printer, label printer, photo printer, ink cartridge, toner cartridge, photo paper, copy paper, printer drum, label tape',
  computing:
    'laptop, desktop computer, monitor, docking station, webcam, keyboard, mouse, mouse pad, laptop stand, laptop sleeve',
  storage:
    'memory card, USB stick, portable drive, hard disk, network drive, card reader, drive enclosure, tape drive, disc spindle, backup battery',
  cables:
    'HDMI cable, USB-C cable, USB extension, network cable, power cord, audio cable, optical cable, antenna cable, cable tie, cable duct',
  power:
    'wall charger, car charger, power bank, power strip, surge protector, travel adapter, AA battery, AAA battery, button cell, rechargeable battery',
  phones:
    'smartphone, feature phone, phone case, screen protector, phone holder, headset, stylus pen, SIM tool, selfie stick, phone strap',
  audio:
    'headphones, earbuds, bookshelf speaker, soundbar, radio alarm, record player, record sleeve, microphone, audio interface, amplifier',
  photo:
    'mirrorless camera, zoom lens, lens filter, tripod, camera bag, camera strap, ring light, photo backdrop, photo album, picture frame',
  network:
    'wireless router, range extender, network switch, access point, patch panel, wall socket, network tester, modem, rack shelf, crimping tool',
  office:
    'stapler, staples, hole punch, paper clip, ring binder, document wallet, desk tray, desk lamp, letter opener, paper shredder',
  writing:
    'ballpoint pen, fountain pen, pen refill, pencil, marker, highlighter, eraser, sharpener, correction tape, ink bottle',
  paper:
    'notebook, sketch pad, envelope, greeting card, calendar, diary, index card, sticky note, wrapping paper, tracing paper',
  furniture:
    'office chair, standing desk, bookcase, filing cabinet, coat stand, monitor arm, footrest, whiteboard, pin board, chair mat',
  lighting:
    'LED bulb, halogen bulb, floor lamp, string light, night light, torch, head torch, lantern, light strip, lamp shade',
  kitchen:
    'kettle, toaster, hand blender, coffee maker, coffee filter, coffee beans, milk frother, kitchen scale, frying pan, saucepan',
  dining:
    'dinner plate, soup bowl, wine glass, tumbler, cutlery set, tea towel, place mat, serving tray, salt mill, teapot',
  cleaning:
    'vacuum cleaner, vacuum bag, mop, bucket, floor cleaner, glass cleaner, dish soap, sponge, microfibre cloth, broom',
  laundry:
    'iron, ironing board, drying rack, laundry basket, detergent, fabric softener, clothes peg, lint roller, garment bag, clothes hanger',
  bathroom:
    'bath towel, shower head, shower curtain, soap dispenser, toothbrush holder, bath mat, mirror cabinet, toilet brush, bathroom scale, hair dryer',
  care: 'electric toothbrush, toothbrush head, toothpaste, shaver, shaver foil, shampoo, hand cream, sun lotion, nail clipper, first aid kit',
  bedroom:
    'pillow, duvet, bed sheet, mattress topper, blanket, bedside table, alarm clock, blackout curtain, curtain rail, storage box',
  tools:
    'cordless drill, drill bit, hammer, screwdriver set, spanner, hand saw, saw blade, spirit level, tape measure, tool box',
  fixings:
    'wood screw, wall plug, nail, bolt, washer, hinge, cabinet handle, angle bracket, picture hook, wood glue',
  painting:
    'wall paint, wood varnish, paint roller, roller sleeve, paint brush, masking tape, dust sheet, sandpaper, filler, spray paint',
  plumbing:
    'kitchen tap, tap washer, drain cleaner, pipe clip, flexible hose, sealing tape, silicone sealant, toilet seat, sink plug, stopcock',
  electrical:
    'light switch, dimmer, plug socket, junction box, extension reel, circuit breaker, cable clip, insulating tape, doorbell, smoke alarm',
  garden:
    'lawn mower, hedge trimmer, garden hose, hose connector, watering can, plant pot, potting soil, pruning shears, bird feeder, garden chair',
  barbecue:
    'charcoal grill, gas grill, grill brush, charcoal, firelighter, grill tongs, grill cover, skewer, smoker box, gas regulator',
  cycling:
    'bicycle lock, bicycle light, inner tube, bicycle pump, cycling helmet, bicycle chain, chain oil, saddle cover, bottle cage, pannier bag',
  car: 'wiper blade, engine oil, coolant, car shampoo, jump leads, tyre inflator, air freshener, seat cover, phone mount, warning triangle',
  camping:
    'tent, sleeping bag, camping mat, camping stove, gas cartridge, cool box, ice pack, folding chair, water canister, tent peg',
  sport:
    'yoga mat, dumbbell, resistance band, skipping rope, football, basketball, tennis racket, tennis ball, swimming goggles, sports bottle',
  toys: 'building blocks, jigsaw puzzle, board game, playing cards, doll, toy car, model train, train track, soft toy, modelling clay',
  baby: 'baby monitor, feeding bottle, bottle warmer, nappy, baby wipe, pushchair, changing mat, dummy, baby bath, high chair',
  pets: 'dog food, cat food, cat litter, dog lead, pet bed, scratching post, aquarium, aquarium filter, fish food, bird cage',
  travel:
    'suitcase, rucksack, luggage tag, luggage strap, travel pillow, packing cube, money belt, umbrella, wash bag, luggage scale',
  clothing:
    'rain jacket, work gloves, wool socks, sun hat, scarf, leather belt, safety boots, slippers, apron, reflective vest',
  crafts:
    'sewing machine, sewing thread, needle set, knitting yarn, fabric scissors, zip fastener, glue gun, glue stick, acrylic paint, canvas board',
  music:
    'acoustic guitar, guitar strings, guitar tuner, digital piano, music stand, drum sticks, recorder, harmonica, instrument cable, sheet music',
  books:
    'cookbook, travel guide, crime novel, picture book, dictionary, atlas, craft book, biography, school workbook, colouring book',
};

const list = (words: string) => words.split(' ');

/** Every category; it is also what an item of it is called. */
export const categories = Object.values(departments).flatMap((kinds) => kinds.split(', '));

export const brands = list(
  'Canto Brightwell Nordvik Halden Ashby Corvo Delmare Ekeby Farrow Glenmore Hartwick Ivalo Jorvik Kestrel Lindholm Marlow Novela Oakham Pellworm Quill Ravensby Solano Tamsin Ulmer Vantage Wexford Yarrow Zephyr Alder Bexley Calder Dunmore Elstree Fenwick Garrick Holloway Inver Juniper Kirkby Larkhill Merrow Norwood Orwell Padstow Redmire Selby Thornby Upton Verity Westerly Abbot Beacon Cobalt Domus Ember Fjord Granite Haven Ironbark Jasper Kelso Lumen Mistral Nimbus Opal Pinewood Quartz Rowan Sable Terra Umber Vesper Willow Zenith',
);

export const series = list(
  'Orbit Classic Studio Comfort Prime Basic Duo Active Compact Eco Family Home Urban Nova Pulse Swift Trail Vista Wave Zest Atlas Bravo Clear Daily Edge Flex Grand Hush Ideal Kinetic Loft Metro Nest Origin Pocket Quiet Ridge Signal Tempo Unity',
);

export const finishes = list(
  'black white grey silver red blue green yellow orange navy teal sand ivory bronze copper graphite mint rose lilac olive oak walnut clear natural',
);

export const sizes = [
  ...list('small medium large XL mini slim wide double'),
  ...[
    '2 pack',
    '3 pack',
    '4 pack',
    '5 pack',
    '10 pack',
    '20 pack',
    '50 pack',
    '1 m',
    '2 m',
    '3 m',
    '5 m',
    '10 m',
  ],
  ...['250 ml', '500 ml', '750 ml', '1 l', '100 g', '500 g', '1 kg', '40 cm', '60 cm', '90 cm', '120 cm'],
];

/** What items are good at or belong to; with a category each makes a tag. */
export const traits = list(
  'starter everyday travel outdoor student professional refill spare wireless wired quiet heavy-duty kids gift value premium recycled compact large-room small-room waterproof folding rechargeable silent seasonal winter summer kitchen-use desk-use workshop school-list moving-house new-home anniversary washable adjustable magnetic stackable safety-tested repairable',
);
