from kitchen import wash

DISHES = 6

def wash_dishes():
    for dish in range(1, DISHES + 1):
        wash(dish)  # @wash
        print(f"dish-{dish} is clean")  # @clean

wash_dishes()  # @create-dishes
