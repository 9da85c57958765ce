/**
 * The words that codes are made of: short, one to a meaning, no number among them, and no two that look or sound alike
 * (another first three letters, another Soundex, three letters apart). Their order is part of the format for ever.
 */
export const CODE_WORDS: readonly string[] = `
acorn album alley almond amber anchor apple apricot arch arrow artist atlas attic autumn avenue
award badge bakery balcony bamboo banana barn basil beacon bedroom beetle belfry bench bicycle
biscuit blanket blue bobbin bonnet border bread bronze buffalo bundle butter cabin cactus camel
canoe captain cargo castle cedar cello cement chalk cherry cinema circus clover coast coconut
coffee copper coral cotton cricket cupboard cushion cymbal daisy dancer denim desert diary
diesel dolphin donkey dragon drum eagle echo editor elbow elephant emerald engine envelope
equator evening fabric farmer feather fennel fiddle figure filter flamingo flour forest fossil
fountain freckle galaxy garden gazelle ginger giraffe glacier goblet gondola gorilla granite
guitar helmet herring hexagon hiking holly horizon hotel husky hydrant igloo indigo island ivory
jacket jaguar jasmine jersey jigsaw journal jubilee juniper kangaroo kayak keyboard kitchen kiwi
koala ladder lagoon lantern laptop lavender lemon leopard library lilac lizard llama lobster
logic magnet marble meadow melody menu mermaid metal milk mirror mitten mobile morning mosaic
motor muffin museum napkin necklace nephew nickel nutmeg nylon oatmeal ocean olive onion opera
orange orbit orchid palace panda papaya pebble pencil piano pickle pigeon pillow polar potato
pretzel prism pumpkin pyramid queen quilt rabbit radish railway raven ruby runner sailor salad
sapphire saturn scarf school seagull shelter skater sketch sleigh slipper snow soap soccer
spider spoon squirrel stadium stork studio summer tapestry teacup temple tennis thistle thunder
topaz tractor trumpet tulip turkey umbrella unicorn vanilla veranda vessel village vinegar
violet volcano voyage waffle walnut wedding window wolf woodland yacht zebra zenith zigzag zinc
`
  .trim()
  .split(/\s+/);

/** What is hashed before the bytes of a manifest, so that a code is about reading back and nothing else. */
export const CODE_PREFIX = 'holdline-read-back/v1\n';

const LENGTH = 3;

/**
 * The code that two people say to each other about the same words: the first bytes of a hash, a word each. `hex` is the
 * SHA-256 of the prefix and the bytes of the manifest, in hexadecimal (docs/formats.md, section 4.1).
 */
export function codeOf(hex: string): string {
  return Array.from({ length: LENGTH }, (_, index) => {
    const byte = Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16);
    return CODE_WORDS[byte] ?? '';
  }).join(' ');
}
