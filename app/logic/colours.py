"""The colours that carry meaning, after Okabe and Ito, which colour-blind people can tell apart.

Okabe, M. and Ito, K. (2008), Color Universal Design. Values are sRGB, 0 to 255.
"""

from __future__ import annotations

from adnet_core.faces.states import FaceState, PointOrigin

Rgb = tuple[int, int, int]

BLACK: Rgb = (0, 0, 0)
ORANGE: Rgb = (230, 159, 0)
SKY_BLUE: Rgb = (86, 180, 233)
BLUISH_GREEN: Rgb = (0, 158, 115)
YELLOW: Rgb = (240, 228, 66)
BLUE: Rgb = (0, 114, 178)
VERMILLION: Rgb = (213, 94, 0)
REDDISH_PURPLE: Rgb = (204, 121, 167)
WHITE: Rgb = (255, 255, 255)
GREY: Rgb = (150, 150, 150)

# On photos the green is lightened: at its own lightness it drowns in dark hair and shadows.
ACCEPTED_ON_PHOTO: Rgb = (40, 205, 155)
# And the purple, for lines as thin as the ellipses'.
ELLIPSE_ON_PHOTO: Rgb = (245, 150, 210)

ORIGIN_COLOURS: dict[PointOrigin, Rgb] = {
    PointOrigin.PREDICTED: SKY_BLUE,
    PointOrigin.MOVED: ORANGE,
    PointOrigin.PROPAGATED: YELLOW,
}

# Of the people whose versions of a face are compared. The first two differ in lightness as in hue.
VERSION_COLOURS: tuple[Rgb, ...] = (YELLOW, (90, 120, 255), REDDISH_PURPLE, VERMILLION)

STATE_COLOURS: dict[FaceState, Rgb] = {
    FaceState.PREDICTED: SKY_BLUE,
    FaceState.CORRECTED: ORANGE,
    FaceState.ACCEPTED: BLUISH_GREEN,
    FaceState.REJECTED: VERMILLION,
}
